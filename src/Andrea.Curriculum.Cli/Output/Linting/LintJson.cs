using System.Text.Json;

using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>Writes what <c>lint</c> found as a document of <c>schemas/lint.schema.json</c>.</summary>
internal static class LintJson
{
    public const string Schema = "andrea.lint/1";

    public static string Of(LintReport report) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteStartObject("summary");
        writer.WriteNumber("files", report.Files.Count);
        writer.WriteNumber("errors", report.Count(Severity.Error));
        writer.WriteNumber("warnings", report.Count(Severity.Warning));
        writer.WriteNumber("infos", report.Count(Severity.Info));
        writer.WriteEndObject();
        writer.WriteStartArray("files");
        foreach (var file in report.Files)
        {
            WriteFile(writer, file);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unread");
        foreach (var file in report.Unread)
        {
            writer.WriteStartObject();
            writer.WriteString("path", file.Path);
            writer.WriteString("problem", file.Problem);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteFile(Utf8JsonWriter writer, LintedFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("path", file.Reading.Source.Path);
        writer.WriteStartArray("findings");
        var pointers = new TreePointers(file.Reading.Tree);
        foreach (var finding in file.Result.Findings)
        {
            WriteFinding(writer, finding, pointers);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("undecided");
        foreach (var regime in file.Result.Undecided)
        {
            writer.WriteStartObject();
            writer.WriteString("regime", regime.Regime);
            writer.WriteString("subject", regime.Reason.Subject);
            writer.WritePlace("place", regime.Reason.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("some_checks_wait", file.Result.SomeChecksWait);
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding, TreePointers pointers)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Rule.Code);
        writer.WriteString("name", finding.Rule.Name);
        writer.WriteString("severity", FindingRenderer.WordOf(finding.Severity));
        writer.WriteString("message", finding.Message);
        writer.WritePlace("place", finding.Primary.Place);
        writer.WriteText("pointer", pointers.Of(finding.Primary.Place));
        writer.WriteString("label", finding.Primary.Text);
        writer.WriteStartArray("related");
        foreach (var label in finding.Secondary)
        {
            writer.WriteStartObject();
            writer.WriteString("label", label.Text);
            writer.WritePlace("place", label.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notes");
        foreach (var note in finding.Notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
        writer.WriteText("help", finding.Help);
        writer.WriteEndObject();
    }
}
