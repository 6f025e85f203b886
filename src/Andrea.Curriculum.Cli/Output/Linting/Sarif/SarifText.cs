using System.Text.Json;

using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Output.Linting.Sarif;

/// <summary>Messages of a log.</summary>
internal static class SarifText
{
    /// <summary>A property with a message that consists of text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="text">Escaped text, which may have line breaks of ours.</param>
    public static void Write(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", WithoutLinks(text));
        writer.WriteEndObject();
    }

    /// <summary>A property with a message of one line that may hold anything a file holds.</summary>
    public static void WriteRaw(Utf8JsonWriter writer, string name, string text) => Write(writer, name, DisplayText.Escape(text));

    // A name in a file must not become a link: `[text](target)` is one in these messages, unless the brackets are escaped.
    private static string WithoutLinks(string text) => text.Contains("](", StringComparison.Ordinal)
        ? text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        : text;
}
