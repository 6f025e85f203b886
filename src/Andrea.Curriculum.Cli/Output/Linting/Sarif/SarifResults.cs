using System.Text.Json;

using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output.Linting.Formats;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Suppressions;

namespace Andrea.Curriculum.Cli.Output.Linting.Sarif;

/// <summary>The findings of one file as results.</summary>
internal static class SarifResults
{
    /// <summary>The state of what the baseline knows.</summary>
    private const string Unchanged = "unchanged";

    public static void Write(Utf8JsonWriter writer, LintedFile file, RuleDescriptor[] rules)
    {
        var pointers = new TreePointers(file.Reading.Tree);
        string? state = file.Result.HasBaseline ? "new" : null;
        foreach (var finding in file.Result.Findings)
        {
            Write(writer, finding, null, rules, pointers, state);
        }

        foreach (var finding in file.Result.Baselined)
        {
            Write(writer, finding, null, rules, pointers, Unchanged);
        }

        foreach (var suppressed in file.Result.Suppressed)
        {
            Write(writer, suppressed.Finding, suppressed, rules, pointers, state);
        }
    }

    private static void Write(Utf8JsonWriter writer, Finding finding, SuppressedFinding? suppressed, RuleDescriptor[] rules, TreePointers pointers, string? state)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule.Code);
        writer.WriteNumber("ruleIndex", Array.FindIndex(rules, rule => rule.Code == finding.Rule.Code));
        writer.WriteString("level", SarifTool.LevelOf(finding.Severity));
        SarifText.Write(writer, "message", FindingText.Full(finding));
        if (state is not null)
        {
            writer.WriteString("baselineState", state);
        }

        WriteLocations(writer, finding, pointers.Of(finding.Primary.Place));
        WriteRelated(writer, finding);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("andrea/v1", finding.Fingerprint);
        writer.WriteEndObject();
        SarifFixes.Write(writer, finding);
        WriteSuppressions(writer, suppressed, isKnown: state == Unchanged);
        writer.WriteEndObject();
    }

    /// <summary>What silences it; an empty list says that nothing does, which its absence would leave open.</summary>
    private static void WriteSuppressions(Utf8JsonWriter writer, SuppressedFinding? suppressed, bool isKnown)
    {
        writer.WriteStartArray("suppressions");
        if (isKnown)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", "external");
            writer.WriteString("justification", "in the baseline");
            writer.WriteEndObject();
        }

        if (suppressed is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", "inSource");
            writer.WriteString("justification", DisplayText.Escape(suppressed.Reason));
            writer.WriteStartObject("location");
            SarifPlaces.WritePhysical(writer, suppressed.Comment);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter writer, Finding finding, string? pointer)
    {
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        SarifPlaces.WritePhysical(writer, finding.Primary.Place);
        if (pointer is not null)
        {
            writer.WriteStartArray("logicalLocations");
            writer.WriteStartObject();
            writer.WriteString("fullyQualifiedName", pointer);
            writer.WriteString("kind", "member");
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        if (finding.Primary.Text.Length > 0)
        {
            SarifText.WriteRaw(writer, "message", finding.Primary.Text);
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Secondary.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Secondary.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", i + 1);
            SarifPlaces.WritePhysical(writer, finding.Secondary[i].Place);
            SarifText.WriteRaw(writer, "message", finding.Secondary[i].Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
