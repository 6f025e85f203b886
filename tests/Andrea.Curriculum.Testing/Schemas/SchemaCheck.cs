using System.Text.Json;
using System.Text.RegularExpressions;

namespace Andrea.Curriculum.Testing.Schemas;

/// <summary>Holds a document against the few words of JSON Schema that our schemas and that of SARIF use; any other word fails.</summary>
public sealed class SchemaCheck
{
    private static readonly string[] Comments = ["$schema", "$id", "id", "definitions", "title", "description", "default"];

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
                "properties" or "additionalProperties" => value.ValueKind != JsonValueKind.Object
                    || (word.Name == "properties" && schema.TryGetProperty("additionalProperties", out _)) || CheckMembers(schema, value, path, found),
                "uniqueItems" => value.ValueKind != JsonValueKind.Array || !word.Value.GetBoolean() || AreUnique(value),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, word.Value.GetString()!),
                "format" => value.ValueKind != JsonValueKind.String || HasFormat(word.Value.GetString()!, value.GetString()!),
                "anyOf" => word.Value.EnumerateArray().Any(choice => Holds(choice, value)),
                "oneOf" => word.Value.EnumerateArray().Count(choice => Holds(choice, value)) == 1,
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
        var others = schema.TryGetProperty("additionalProperties", out var written) ? written : default;
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
            else if (others.ValueKind == JsonValueKind.Object)
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

    private bool Holds(JsonElement schema, JsonElement value)
    {
        var violations = new List<string>();
        Check(schema, value, "", violations);
        return violations.Count == 0;
    }

    private static bool AreUnique(JsonElement list)
    {
        var seen = new List<JsonElement>();
        foreach (var item in list.EnumerateArray())
        {
            if (seen.Exists(other => JsonElement.DeepEquals(other, item)))
            {
                return false;
            }

            seen.Add(item);
        }

        return true;
    }

    private static bool HasFormat(string format, string text) => format switch
    {
        "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "date-time" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => false,
    };

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
