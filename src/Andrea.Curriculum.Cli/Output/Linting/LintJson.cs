using System.Text.Json;

using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting;

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
        WriteSummary(writer, report);
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
            WriteUnread(writer, file);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteFile(Utf8JsonWriter writer, LintedFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("path", file.Reading.Source.Path);
        var pointers = new TreePointers(file.Reading.Tree);
        WriteFindings(writer, "findings", file.Result.Findings, pointers);
        WriteFindings(writer, "baselined", file.Result.Baselined, pointers);
        writer.WriteStartArray("undecided");
        foreach (var regime in file.Result.Undecided)
        {
            writer.WriteStartObject();
            WriteUndecided(writer, regime);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("some_checks_wait", file.Result.SomeChecksWait);
        writer.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter writer, string name, IReadOnlyList<Finding> findings, TreePointers pointers)
    {
        writer.WriteStartArray(name);
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            WriteFinding(writer, finding, pointers);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The members of the summary.</summary>
    public static void WriteSummary(Utf8JsonWriter writer, LintReport report)
    {
        writer.WriteNumber("files", report.Files.Count);
        writer.WriteNumber("errors", report.Count(Severity.Error));
        writer.WriteNumber("warnings", report.Count(Severity.Warning));
        writer.WriteNumber("infos", report.Count(Severity.Info));
    }

    /// <summary>The members of a file that could not be read.</summary>
    public static void WriteUnread(Utf8JsonWriter writer, UnreadFile file)
    {
        writer.WriteString("path", file.Path);
        writer.WriteString("problem", file.Problem);
    }

    /// <summary>The members of a regime that was not judged.</summary>
    public static void WriteUndecided(Utf8JsonWriter writer, UndecidedRegime regime)
    {
        writer.WriteString("regime", regime.Regime);
        writer.WriteString("subject", regime.Reason.Subject);
        writer.WritePlace("place", regime.Reason.Place);
    }

    /// <summary>The members of a finding.</summary>
    public static void WriteFinding(Utf8JsonWriter writer, Finding finding, TreePointers pointers)
    {
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
        writer.WriteString("fingerprint", finding.Fingerprint);
        WriteFix(writer, finding);
    }

    /// <summary>The word for how sure a fix is.</summary>
    public static string WordOf(FixSafety safety) => safety == FixSafety.Safe ? "safe" : "unsafe";

    private static void WriteFix(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Fix is not { } fix)
        {
            writer.WriteNull("fix");
            return;
        }

        writer.WriteStartObject("fix");
        writer.WriteString("title", fix.Title);
        writer.WriteString("safety", WordOf(fix.Safety));
        writer.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            writer.WriteStartObject();
            writer.WritePlace("place", new FileSpan(finding.Primary.Place.File, edit.Span));
            writer.WriteString("text", edit.NewText);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
