using System.Text;
using System.Text.Json;

using Andrea.Curriculum.Cli.Commands.Help;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Documents;

namespace Andrea.Curriculum.Cli.Output.Linting.Sarif;

/// <summary>The tool and its rules.</summary>
internal static class SarifTool
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<RuleDescriptor> rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "andrea");
        writer.WriteString("semanticVersion", ProductVersion.Text);
        writer.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(writer, rule);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The word that SARIF has for a severity.</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void WriteRule(Utf8JsonWriter writer, RuleDescriptor rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Code);
        writer.WriteString("name", PascalCase(rule.Name));
        var document = RuleDocuments.Of(rule);
        SarifText.Write(writer, "shortDescription", rule.Summary);
        SarifText.Write(writer, "fullDescription", document.WhatItDoes);
        writer.WriteStartObject("help");
        writer.WriteString("text", $"{document.WhatItDoes}\n\n{document.WhyItMatters}");
        writer.WriteString("markdown", document.Markdown);
        writer.WriteEndObject();
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", LevelOf(rule.DefaultSeverity));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // The standard wants a readable name that is not the identifier, in this case.
    private static string PascalCase(string kebab)
    {
        var name = new StringBuilder(kebab.Length);
        foreach (var word in kebab.Split('-'))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return name.ToString();
    }
}
