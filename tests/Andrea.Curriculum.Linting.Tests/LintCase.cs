using System.Collections.Immutable;

using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests;

/// <summary>Lints small texts in which the place of the expected finding stands between « and ».</summary>
internal static class LintCase
{
    /// <summary>The text gives exactly one finding, of this rule, at the marked place.</summary>
    public static Finding Only(string code, string marked)
    {
        var (text, start, length) = Unmark(marked);
        var findings = Lint(text).Findings;
        Assert.True(findings.Length == 1 && findings[0].Rule.Code == code, $"expected only {code}, found: {Show(findings)}");
        AssertAt(findings[0], start, length);
        return findings[0];
    }

    /// <summary>The text gives exactly one finding of this rule, at the marked place, and perhaps others.</summary>
    public static Finding Fires(string code, string marked)
    {
        var (text, start, length) = Unmark(marked);
        var all = Lint(text).Findings;
        Finding[] found = [.. all.Where(finding => finding.Rule.Code == code)];
        Assert.True(found.Length == 1, $"expected one {code}, found: {Show(all)}");
        AssertAt(found[0], start, length);
        return found[0];
    }

    /// <summary>The text gives no finding of this rule.</summary>
    public static void Silent(string code, string text)
    {
        var findings = Lint(text).Findings;
        Assert.True(findings.All(finding => finding.Rule.Code != code), Show(findings));
    }

    /// <summary>The text gives no finding at all.</summary>
    public static void Clean(string text)
    {
        var findings = Lint(text).Findings;
        Assert.True(findings.IsEmpty, Show(findings));
    }

    /// <summary>Lints a text.</summary>
    public static LintResult Lint(string text, LintSettings? settings = null, string? continued = null) =>
        Linter.Lint(Read(text, "run.yaml"), settings ?? LintSettings.Default, continued is null ? null : Read(continued, "before.yaml"));

    /// <summary>The findings as short lines.</summary>
    public static string Show(ImmutableArray<Finding> findings) => findings.IsEmpty
        ? "none"
        : string.Join("\n", findings.Select(finding =>
            $"{finding.Primary.Place.Start.Line}:{finding.Primary.Place.Start.Column} {finding.Rule.Code} {finding.Severity} {finding.Message}"));

    private static TrainingRunReading Read(string text, string path) => TrainingRunReader.Read(new SourceText(path, text));

    private static (string Text, int Start, int Length) Unmark(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "the text marks no place");
        return (marked.Remove(end, 1).Remove(start, 1), start, end - start - 1);
    }

    private static void AssertAt(Finding finding, int start, int length)
    {
        var span = finding.Primary.Place.Span;
        Assert.True(
            span.Start == start && span.Length == length,
            $"{finding.Rule.Code} marks `{finding.Primary.Place.File.Slice(span)}` at {finding.Primary.Place.Start}: {finding.Message}");
    }
}
