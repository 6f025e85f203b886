using System.Globalization;
using System.Text;

using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Linting.Formats;

/// <summary>One line for each finding, <c>path:line:column: severity[code] message</c>, which editors and problem matchers read.</summary>
internal static class ConciseLint
{
    public static string Of(LintReport report)
    {
        var text = new StringBuilder();
        foreach (var file in report.Files)
        {
            foreach (var finding in file.Result.Findings)
            {
                Line(text, finding.Primary.Place, $"{FindingRenderer.WordOf(finding.Severity)}[{finding.Rule.Code}] {DisplayText.Escape(finding.Message)}");
            }

            foreach (var regime in file.Result.Undecided)
            {
                Line(text, regime.Reason.Place, $"undecided: {DisplayText.Escape(regime.Regime)}; {DisplayText.Escape(regime.Reason.Message)}");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FileSpan place, string rest)
    {
        var start = place.Start;
        text.Append(CultureInfo.InvariantCulture, $"{DisplayText.Escape(place.File.Path)}:{start.Line}:{start.Column}: {rest}\n");
    }
}
