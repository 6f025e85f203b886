using System.Globalization;
using System.Text;

using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting.Formats;

/// <summary>
/// Workflow commands that GitHub shows beside the lines of a change: errors first, and of each kind no more than it shows for one
/// step, the last of which says how many were left out.
/// </summary>
internal static class GitHubAnnotations
{
    /// <summary>Annotations of one kind that GitHub keeps for one step; it drops further ones without a word.</summary>
    private const int MostOfAKind = 10;

    public static string Of(LintReport report)
    {
        var text = new StringBuilder();
        WriteKind(text, "error", "error", OfSeverity(report, Severity.Error).Concat(UnreadOf(report, true)));
        WriteKind(text, "warning", "warning", OfSeverity(report, Severity.Warning).Concat(UnreadOf(report, false)));
        WriteKind(text, "notice", "info", OfSeverity(report, Severity.Info).Concat(report.Files.SelectMany(file => file.Result.Undecided).Select(regime =>
            Command("notice", regime.Reason.Place, "not yet decided", DisplayText.Escape($"{regime.Regime}: {regime.Reason.Message}")))));
        return text.ToString();
    }

    private static void WriteKind(StringBuilder text, string kind, string noun, IEnumerable<string> commands)
    {
        var all = commands.ToList();
        var shown = all.Count > MostOfAKind ? MostOfAKind - 1 : all.Count;
        foreach (var command in all.Take(shown))
        {
            text.Append(command);
        }

        if (all.Count > shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"::{kind} title=andrea::{all.Count - shown} more of severity {noun}; andrea lint shows them all\n");
        }
    }

    private static IEnumerable<string> OfSeverity(LintReport report, Severity severity) =>
        from file in report.Files
        from finding in file.Result.Findings
        where finding.Severity == severity
        select Command(KindOf(severity), finding.Primary.Place, $"{finding.Rule.Code} {finding.Rule.Name}", FindingText.Full(finding));

    private static string Command(string kind, Configuration.Text.FileSpan place, string title, string message)
    {
        var (start, end) = (place.Start, place.End);

        // Columns of a span of several lines are not understood.
        var columns = start.Line == end.Line ? $",col={start.Column},endColumn={Math.Max(start.Column, end.Column)}" : "";
        return $"::{kind} file={Property(FindingText.Path(place.File.Path))},line={start.Line},endLine={end.Line}{columns},title={Property(title)}::{Message(message)}\n";
    }

    private static IEnumerable<string> UnreadOf(LintReport report, bool isNamed) =>
        from file in report.Unread
        where file.IsNamed == isNamed
        let kind = isNamed ? "error" : "warning"
        select $"::{kind} file={Property(FindingText.Path(file.Path))},title=not linted::{Message(DisplayText.Escape(file.Problem))}\n";

    // The only line breaks that are left are ours.
    private static string Message(string escaped) => Percent(escaped).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Percent(DisplayText.Escape(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Percent(string text) => text.Replace("%", "%25", StringComparison.Ordinal);

    private static string KindOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };
}
