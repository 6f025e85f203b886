using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Andrea.Curriculum.Linting.Settings.Catalogue;

/// <summary>The JSON Schema of <c>.andrea.yaml</c>, of draft 7, written from the catalogues of settings and rules.</summary>
public static class SettingsSchema
{
    /// <summary>The schema with line feeds, the last line included; the same on every machine.</summary>
    public static string Text()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "Settings of andrea lint");
            json.WriteString("description", "The file .andrea.yaml.");
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var setting in SettingCatalogue.All)
            {
                WriteSetting(json, setting);
            }

            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", false);
            WriteDefinitions(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void WriteSetting(Utf8JsonWriter json, LintSetting setting)
    {
        json.WriteStartObject(setting.Name);
        json.WriteString("description", setting.Meaning.Replace("`", "", StringComparison.Ordinal) + ".");
        switch (setting.Kind)
        {
            case SettingKind.Paths:
                WriteReference(json, "paths");
                break;
            case SettingKind.Path:
                json.WriteString("type", "string");
                break;
            case SettingKind.Preset:
                WriteEnum(json, [Presets.Recommended, Presets.Pedantic]);
                json.WriteString("default", Presets.Recommended);
                break;
            case SettingKind.Rules:
                WriteReference(json, "rules");
                break;
            case SettingKind.Severities:
                WriteReference(json, "severities");
                break;
            case SettingKind.Overrides:
                WriteOverrides(json);
                break;
            case SettingKind.Number:
                WriteNumber(json, setting);
                break;
            case SettingKind.Tags:
                json.WriteString("type", "array");
                WriteText(json, "items");
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>Numbers may also be written as a fraction, a percentage or with a unit, which JSON takes for text.</summary>
    private static void WriteNumber(Utf8JsonWriter json, LintSetting setting)
    {
        WriteTypes(json, "number", "string");
        json.WriteString("default", SettingsTable.DefaultOf(setting));
        json.WriteNumber("minimum", (int)setting.Least.Numerator);
        if (setting.Greatest is { } greatest)
        {
            json.WriteNumber("maximum", (int)greatest.Numerator);
        }
    }

    private static void WriteOverrides(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        WriteMember(json, "files", "paths");
        WriteMember(json, "ignore", "rules");
        WriteMember(json, "severity", "severities");
        WriteText(json, "until");
        WriteText(json, "reason");
        json.WriteEndObject();
        json.WriteStartArray("required");
        json.WriteStringValue("files");
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteDefinitions(Utf8JsonWriter json)
    {
        json.WriteStartObject("definitions");
        json.WriteStartObject("rule");
        WriteEnum(json, [.. RuleCatalogue.Rules.Select(rule => rule.Descriptor.Code), .. RuleCatalogue.Rules.Select(rule => rule.Descriptor.Name)]);
        json.WriteEndObject();
        WriteOneOrList(json, "rules", () => json.WriteString("$ref", "#/definitions/rule"));
        WriteOneOrList(json, "paths", () => json.WriteString("type", "string"));
        json.WriteStartObject("severities");
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        json.WriteString("$ref", "#/definitions/rule");
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");

        // YAML 1.1 reads a plain `off` as false.
        WriteEnum(json, ["off", "info", "warning", "error"], orFalse: true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOneOrList(Utf8JsonWriter json, string name, Action writeOne)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writeOne();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        writeOne();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, string name, string definition)
    {
        json.WriteStartObject(name);
        WriteReference(json, definition);
        json.WriteEndObject();
    }

    /// <summary>Draft 7 ignores what stands beside a reference.</summary>
    private static void WriteReference(Utf8JsonWriter json, string definition)
    {
        json.WriteStartArray("allOf");
        json.WriteStartObject();
        json.WriteString("$ref", "#/definitions/" + definition);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, params string[] types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    private static void WriteEnum(Utf8JsonWriter json, string[] words, bool orFalse = false)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        if (orFalse)
        {
            json.WriteBooleanValue(false);
        }

        json.WriteEndArray();
    }
}
