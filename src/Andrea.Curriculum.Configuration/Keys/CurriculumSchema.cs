using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>
/// The JSON Schema of the native config, written from the catalogue. It is of draft 7, the latest that YAML language servers support
/// throughout.
/// </summary>
public static class CurriculumSchema
{
    /// <summary>Writes the schema as UTF-8 with line feeds, the last line included; the bytes are the same on every machine.</summary>
    /// <param name="stream">Where to write.</param>
    public static void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "Curriculum of a training run");
            json.WriteString("description", "Native config of andrea, format version 1.");
            WriteGroup(json, RunKeys.Group);
            WriteRequiredWithoutOverlay(json);
            json.WriteStartObject("definitions");
            foreach (var group in KeyCatalogue.Groups())
            {
                if (group != RunKeys.Group)
                {
                    json.WriteStartObject(group.Name);
                    WriteGroup(json, group);
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    /// <summary>The schema as text.</summary>
    public static string Text()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteGroup(Utf8JsonWriter json, KeyGroup group)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in group.Keys)
        {
            json.WriteStartObject(key.Name);
            WriteKey(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (group == RunKeys.Group)
        {
            json.WriteStartObject("patternProperties");
            json.WriteStartObject("^x-");
            json.WriteString("description", "Read by nobody: a place for anchors that other keys refer to.");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        var required = group.Keys.Where(key => key.IsRequired && !key.IsOptionalInOverlays).ToList();
        if (required.Count > 0)
        {
            json.WriteStartArray("required");
            required.ForEach(key => json.WriteStringValue(key.Name));
            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>What a file must have unless it is laid over a trainer's own.</summary>
    private static void WriteRequiredWithoutOverlay(Utf8JsonWriter json)
    {
        json.WriteStartObject("if");
        json.WriteStartObject("not");
        WriteRequired(json, RunKeys.For);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("then");
        WriteRequired(json, RunKeys.Sources);
        json.WriteStartObject("properties");
        json.WriteStartObject(RunKeys.Regimes.Name);
        json.WriteStartObject("items");
        WriteRequired(json, RegimeKeys.FromStep);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRequired(Utf8JsonWriter json, Key key)
    {
        json.WriteStartArray("required");
        json.WriteStringValue(key.Name);
        json.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter json, Key key)
    {
        var unit = key.Unit is null ? "" : $" (unit: {key.Unit})";
        json.WriteString("description", $"{key.Documentation}{unit}.");
        if (key.Type.Kind == KeyKind.Section)
        {
            // Draft 7 ignores what stands beside a reference.
            json.WriteStartArray("allOf");
            json.WriteStartObject();
            SchemaTypes.Write(json, key.Type);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        else
        {
            SchemaTypes.Write(json, key.Type);
        }

        if (key.Default is { } assumed)
        {
            json.WritePropertyName("default");
            WriteJson(json, assumed);
        }

        if (key.Example is { } example)
        {
            json.WriteStartArray("examples");
            WriteJson(json, example);
            json.WriteEndArray();
        }
    }

    private static void WriteJson(Utf8JsonWriter json, string text)
    {
        using var document = JsonDocument.Parse(text);
        document.RootElement.WriteTo(json);
    }
}
