using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Fixes;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests.Fixes;

/// <summary>Fixes small texts and checks what holds of every fixing.</summary>
internal static class FixCase
{
    /// <summary>Fixes a text, unsafe fixes included unless said otherwise.</summary>
    public static FixedText Fix(string text, FixSafety greatest = FixSafety.Unsafe)
    {
        var source = new SourceText("run.yaml", text);
        var before = Lint(source);
        var once = new Fixer(Lint, greatest).Fix(source, before);
        Assert.Equal(once.Edits.Apply().Content, once.Text.Content);
        AssertNothingNew(before, Lint(once.Text));
        var twice = new Fixer(Lint, greatest).Fix(once.Text, Lint(once.Text));
        Assert.Equal(once.Text.Content, twice.Text.Content);
        Assert.Equal(source.HasByteOrderMark, once.Text.HasByteOrderMark);
        return once;
    }

    /// <summary>The text after fixing.</summary>
    public static string After(string text, FixSafety greatest = FixSafety.Unsafe) => Fix(text, greatest).Text.Content;

    public static LintResult Lint(SourceText text) => Linter.Lint(TrainingRunReader.Read(text), LintSettings.Default);

    /// <summary>No rule has more findings than before, unless errors kept it from looking.</summary>
    private static void AssertNothingNew(LintResult before, LintResult after)
    {
        foreach (var rule in after.Findings.GroupBy(finding => finding.Rule.Code))
        {
            Assert.True(
                before.Waiting.Contains(rule.Key) || rule.Count() <= before.Findings.Count(finding => finding.Rule.Code == rule.Key),
                $"before:\n{LintCase.Show(before.Findings)}\nafter:\n{LintCase.Show(after.Findings)}");
        }
    }
}
