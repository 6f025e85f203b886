using System.Text.Json;

using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Linting.Documents;

namespace Andrea.Curriculum.Cli.Output.Explaining;

/// <summary>Writes documents of rules as a document of <c>schemas/explain.schema.json</c>.</summary>
internal static class RuleJson
{
    public const string Schema = "andrea.explain/1";

    public static string Of(IReadOnlyList<RuleDocument> documents) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteStartArray("rules");
        foreach (var document in documents)
        {
            Write(writer, document);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, RuleDocument document)
    {
        writer.WriteStartObject();
        writer.WriteString("code", document.Rule.Code);
        writer.WriteString("name", document.Rule.Name);
        writer.WriteString("severity", FindingRenderer.WordOf(document.Rule.DefaultSeverity));
        writer.WriteString("summary", document.Rule.Summary);
        writer.WriteString("what_it_does", document.WhatItDoes);
        writer.WriteString("why_it_matters", document.WhyItMatters);
        WriteFiles(writer, "example", document.Example);
        WriteFiles(writer, "use_instead", document.UseInstead);
        writer.WriteString("fix_safety", document.FixSafety);
        writer.WriteString("options", document.Options);
        writer.WriteString("known_from", document.KnownFrom);
        writer.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter writer, string name, IReadOnlyList<ExampleFile> files)
    {
        writer.WriteStartArray(name);
        foreach (var file in files)
        {
            writer.WriteStartObject();
            writer.WriteText("file", file.Name);
            writer.WriteString("text", file.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
