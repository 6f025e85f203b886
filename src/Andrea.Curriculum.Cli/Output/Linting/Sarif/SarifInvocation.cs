using System.Text.Json;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Linting.Sarif;

/// <summary>How the run went, and what it could not judge.</summary>
internal static class SarifInvocation
{
    public static void Write(Utf8JsonWriter writer, LintReport report)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", report.Exit is ExitCode.Clean or ExitCode.Findings);
        writer.WriteNumber("exitCode", (int)report.Exit);
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (var unread in report.Unread)
        {
            Notify(writer, unread.IsNamed ? "error" : "warning", $"{unread.Path} {unread.Problem}; it was not linted", unread.Path, null);
        }

        foreach (var regime in report.Files.SelectMany(file => file.Result.Undecided))
        {
            var place = regime.Reason.Place;
            Notify(writer, "note", $"not yet decided: {regime.Regime}; {regime.Reason.Message}", place.File.Path, place);
        }

        foreach (var file in report.Files.Where(file => file.Result.SomeChecksWait))
        {
            Notify(writer, "note", "some checks wait until the errors of this file are gone", file.Reading.Source.Path, null);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void Notify(Utf8JsonWriter writer, string level, string message, string path, FileSpan? place)
    {
        writer.WriteStartObject();
        writer.WriteString("level", level);
        SarifText.WriteRaw(writer, "message", message);
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        SarifPlaces.WriteLocation(writer, "artifactLocation", path);
        if (place is { } known)
        {
            SarifPlaces.WriteRegion(writer, "region", known);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
