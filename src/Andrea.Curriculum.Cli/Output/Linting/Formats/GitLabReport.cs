using System.Text.Json;

using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Linting.Formats;

/// <summary>A code quality report, which GitLab shows in merge requests.</summary>
internal static class GitLabReport
{
    public static string Of(LintReport report) => JsonText.Of(writer =>
    {
        writer.WriteStartArray();
        foreach (var file in report.Files)
        {
            foreach (var finding in file.Result.Findings)
            {
                WriteIssue(writer, finding.Rule.Code + " " + finding.Rule.Name, FindingText.Full(finding), SeverityOf(finding.Severity),
                    finding.Fingerprint, finding.Primary.Place);
            }

            foreach (var regime in file.Result.Undecided)
            {
                WriteIssue(writer, "undecided", DisplayText.Escape($"not yet decided: {regime.Regime}; {regime.Reason.Message}"), "info", $"undecided {regime.Regime}", regime.Reason.Place);
            }
        }

        writer.WriteEndArray();
    });

    private static void WriteIssue(Utf8JsonWriter writer, string check, string description, string severity, string identity, FileSpan place)
    {
        var path = FindingText.Path(place.File.Path);
        writer.WriteStartObject();
        writer.WriteString("description", description);
        writer.WriteString("check_name", check);
        writer.WriteString("fingerprint", $"{path} {identity}");
        writer.WriteString("severity", severity);
        writer.WriteStartObject("location");
        writer.WriteString("path", path);
        writer.WriteStartObject("lines");
        writer.WriteNumber("begin", place.Start.Line);
        writer.WriteNumber("end", place.End.Line);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        _ => "info",
    };
}
