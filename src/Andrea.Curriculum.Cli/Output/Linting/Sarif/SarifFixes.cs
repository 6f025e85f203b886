using System.Text.Json;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Linting.Sarif;

/// <summary>Fixes of findings.</summary>
internal static class SarifFixes
{
    /// <summary>A property with the fix, when there is one.</summary>
    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Fix is not { } fix)
        {
            return;
        }

        var file = finding.Primary.Place.File;
        writer.WriteStartArray("fixes");
        writer.WriteStartObject();
        SarifText.WriteRaw(writer, "description", fix.Title);
        writer.WriteStartArray("artifactChanges");
        writer.WriteStartObject();
        SarifPlaces.WriteLocation(writer, "artifactLocation", file.Path);
        writer.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            writer.WriteStartObject();
            SarifPlaces.WriteRegion(writer, "deletedRegion", new FileSpan(file, edit.Span));
            writer.WriteStartObject("insertedContent");
            writer.WriteString("text", edit.NewText);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        writer.WriteString("safety", LintJson.WordOf(fix.Safety));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
