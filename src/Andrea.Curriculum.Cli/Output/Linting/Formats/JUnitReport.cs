using System.Globalization;
using System.Text;

using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting.Formats;

/// <summary>
/// JUnit's XML: a suite for each file, a case for each finding. What fails the command is a failure, what does not is a case that passes
/// and tells; so the report and the exit code agree.
/// </summary>
internal static class JUnitReport
{
    public static string Of(LintReport report)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var failures = report.Files.Sum(file => file.Result.Findings.Count(report.Fails));
        var tests = report.Files.Sum(file => Math.Max(1, CasesOf(file))) + report.Unread.Count;
        text.Append(CultureInfo.InvariantCulture, $"<testsuites name=\"andrea lint\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{report.Unread.Count(file => file.IsNamed)}\">\n");
        foreach (var file in report.Files)
        {
            WriteSuite(text, report, file);
        }

        foreach (var unread in report.Unread)
        {
            var path = Xml(unread.Path);
            var (outcome, errors, skipped) = unread.IsNamed ? ("error", 1, 0) : ("skipped", 0, 1);
            text.Append(CultureInfo.InvariantCulture, $"  <testsuite name=\"{path}\" tests=\"1\" failures=\"0\" errors=\"{errors}\" skipped=\"{skipped}\">\n");
            text.Append($"    <testcase classname=\"{path}\" name=\"not linted\">\n      <{outcome} message=\"{Xml(unread.Problem)}\"/>\n    </testcase>\n  </testsuite>\n");
        }

        return text.Append("</testsuites>\n").ToString();
    }

    private static int CasesOf(LintedFile file) => file.Result.Findings.Length + file.Result.Undecided.Length;

    private static void WriteSuite(StringBuilder text, LintReport report, LintedFile file)
    {
        var path = Xml(file.Reading.Source.Path);
        text.Append(
            CultureInfo.InvariantCulture,
            $"  <testsuite name=\"{path}\" tests=\"{Math.Max(1, CasesOf(file))}\" failures=\"{file.Result.Findings.Count(report.Fails)}\" errors=\"0\" skipped=\"{file.Result.Undecided.Length}\">\n");
        if (CasesOf(file) == 0)
        {
            text.Append($"    <testcase classname=\"{path}\" name=\"no findings\"/>\n");
        }

        foreach (var finding in file.Result.Findings)
        {
            WriteFinding(text, path, finding, report.Fails(finding));
        }

        foreach (var regime in file.Result.Undecided)
        {
            text.Append($"    <testcase classname=\"{path}\" name=\"not yet decided: {Xml(regime.Regime)}\">\n");
            text.Append($"      <skipped message=\"{Xml(regime.Reason.Message)}\"/>\n    </testcase>\n");
        }

        text.Append("  </testsuite>\n");
    }

    private static void WriteFinding(StringBuilder text, string path, Finding finding, bool fails)
    {
        var start = finding.Primary.Place.Start;
        text.Append(CultureInfo.InvariantCulture, $"    <testcase classname=\"{path}\" name=\"{finding.Rule.Code} {finding.Rule.Name} at {start.Line}:{start.Column}\">\n");
        var (open, close) = fails
            ? ($"failure type=\"{FindingRenderer.WordOf(finding.Severity)}\" message=\"{Xml(finding.Message)}\"", "failure")
            : ("system-out", "system-out");
        text.Append(CultureInfo.InvariantCulture, $"      <{open}>{Xml(finding.Primary.Place.File.Path)}:{start.Line}:{start.Column}: {FindingRenderer.WordOf(finding.Severity)}[{finding.Rule.Code}] ");
        text.Append($"{Marked(FindingText.Full(finding))}</{close}>\n    </testcase>\n");
    }

    // Escaped for display first: most control characters may not stand in XML in any form.
    private static string Xml(string text) => Marked(DisplayText.Escape(text));

    private static string Marked(string escaped) => escaped
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\uFFFE", "\\u{fffe}", StringComparison.Ordinal).Replace("\uFFFF", "\\u{ffff}", StringComparison.Ordinal);
}
