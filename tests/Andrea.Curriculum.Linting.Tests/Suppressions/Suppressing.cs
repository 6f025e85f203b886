using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests.Suppressions;

/// <summary>Lints texts with suppressions on 1 March 2026.</summary>
internal static class Suppressing
{
    public static LintResult Lint(string text, bool honorsIgnores = true, LintSettings? settings = null) => Linter.Lint(
        TrainingRunReader.Read(new SourceText("run.yaml", text)), settings ?? LintSettings.Default, null,
        new LintOptions { Today = new DateOnly(2026, 3, 1), HonorsIgnores = honorsIgnores });

    /// <summary>Codes of what is found, with lines.</summary>
    public static string Codes(string text) =>
        string.Join(' ', Lint(text).Findings.Select(finding => $"{finding.Rule.Code}:{finding.Primary.Place.Start.Line}"));
}
