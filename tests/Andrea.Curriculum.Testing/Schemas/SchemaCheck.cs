using System.Text.Json;

namespace Andrea.Curriculum.Testing.Schemas;

/// <summary>Holds a document against the few words of JSON Schema that our schemas use; any other word fails.</summary>
public sealed class SchemaCheck
{
    private static readonly string[] Comments = ["$schema", "$id", "definitions", "title", "description"];

    private readonly JsonElement _root;

    private SchemaCheck(JsonElement root) => _root = root;

    /// <summary>Every violation, with its path.</summary>
    /// <param name="schema">Text of the schema.</param>
    /// <param name="document">Text of the document.</param>
    public static IReadOnlyList<string> Violations(string schema, string document)
    {
        using var schemaDocument = JsonDocument.Parse(schema);
        using var parsed = JsonDocument.Parse(document);
        var found = new List<string>();
        new SchemaCheck(schemaDocument.RootElement).Check(schemaDocument.RootElement, parsed.RootElement, "$", found);
        return found;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> found)
    {
        foreach (var word in schema.EnumerateObject())
        {
            var isRight = word.Name switch
            {
                "$ref" => Follow(word.Value, value, path, found),
                "type" => word.Value.ValueKind == JsonValueKind.Array
                    ? word.Value.EnumerateArray().Any(type => IsOfType(type.GetString()!, value))
                    : IsOfType(word.Value.GetString()!, value),
                "const" => JsonElement.DeepEquals(word.Value, value),
                "enum" => word.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= word.Value.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= word.Value.GetDouble(),
                "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() > word.Value.GetDouble(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= word.Value.GetInt32(),
                "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= word.Value.GetInt32(),
                "required" => value.ValueKind != JsonValueKind.Object || word.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select((item, i) => Descend(word.Value, item, $"{path}[{i}]", found)).ToList().Count >= 0,
                "properties" or "additionalProperties" => word.Name == "properties" || value.ValueKind != JsonValueKind.Object || CheckMembers(schema, value, path, found),
                _ => Comments.Contains(word.Name),
            };
            if (!isRight)
            {
                found.Add($"{path}: {word.Name}");
            }
        }
    }

    private bool CheckMembers(JsonElement schema, JsonElement value, string path, List<string> found)
    {
        var others = schema.GetProperty("additionalProperties");
        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out var own))
            {
                Check(own, member.Value, $"{path}.{member.Name}", found);
            }
            else if (others.ValueKind == JsonValueKind.False)
            {
                found.Add($"{path}.{member.Name}: unknown");
            }
            else
            {
                Check(others, member.Value, $"{path}.{member.Name}", found);
            }
        }

        return true;
    }

    private bool Follow(JsonElement reference, JsonElement value, string path, List<string> found)
    {
        var name = reference.GetString()!["#/definitions/".Length..];
        return Descend(_root.GetProperty("definitions").GetProperty(name), value, path, found);
    }

    private bool Descend(JsonElement schema, JsonElement value, string path, List<string> found)
    {
        Check(schema, value, path, found);
        return true;
    }

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && (value.TryGetInt64(out _) || value.TryGetUInt64(out _)),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };
}
