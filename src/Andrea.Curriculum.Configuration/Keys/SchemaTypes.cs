using System.Text.Json;

namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Writes the types of the catalogue as JSON Schema.</summary>
internal static class SchemaTypes
{
    /// <summary>
    /// Numbers that YAML 1.2 readers take for text: with suffix, percent sign or slash, or grouped by underscores. Their ranges are
    /// for the binder to check.
    /// </summary>
    private const string NumberPattern =
        @"^[+-]?(([0-9][0-9_]*(\.[0-9_]*)?|\.[0-9][0-9_]*)([eE][+-]?[0-9]+)?[%kKMBT]?|[0-9][0-9_]*/[0-9][0-9_]*)$";

    /// <summary>Writes the keywords of a type into the open object.</summary>
    public static void Write(Utf8JsonWriter json, KeyType type)
    {
        switch (type.Kind)
        {
            case KeyKind.Text:
                json.WriteString("type", "string");
                json.WriteNumber("minLength", 1);
                break;
            case KeyKind.Number:
                WriteNumber(json, type, "number");
                break;
            case KeyKind.Integer:
                WriteNumber(json, type, "integer");
                break;
            case KeyKind.Boolean:
                json.WriteString("type", "boolean");
                break;
            case KeyKind.Choice:
                json.WriteStartArray("enum");
                foreach (var word in type.Choices)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
                break;
            case KeyKind.List:
                WriteList(json, type);
                break;
            case KeyKind.BySource:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                Write(json, type.Item!);
                json.WriteEndObject();
                break;
            case KeyKind.Section:
                json.WriteString("$ref", $"#/definitions/{type.Section!.Name}");
                break;
            case KeyKind.OneOf:
                json.WriteStartArray("anyOf");
                foreach (var alternative in type.Alternatives)
                {
                    json.WriteStartObject();
                    Write(json, alternative);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, KeyType type, string name)
    {
        var range = type.Range;
        if (range is { Least: { } only, Greatest: { } same } && only == same)
        {
            json.WriteNumber("const", only);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(name);
        json.WriteStringValue("string");
        if (type.AcceptsNull)
        {
            json.WriteStringValue("null");
        }

        json.WriteEndArray();
        if (range.Least is { } least)
        {
            json.WriteNumber(range.ExcludesLeast ? "exclusiveMinimum" : "minimum", least);
        }

        if (range.Greatest is { } greatest)
        {
            json.WriteNumber("maximum", greatest);
        }

        json.WriteString("pattern", NumberPattern);
    }

    private static void WriteList(Utf8JsonWriter json, KeyType type)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        Write(json, type.Item!);
        json.WriteEndObject();
        if (type.LeastItems > 0)
        {
            json.WriteNumber("minItems", type.LeastItems);
        }

        if (type.MostItems is { } most)
        {
            json.WriteNumber("maxItems", most);
        }
    }
}
