using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>What the user wrote, in words for a message.</summary>
public static class Shown
{
    private const int LongestCode = 120;

    /// <summary>A text between backticks, cut when it is long.</summary>
    /// <param name="text">The text.</param>
    public static string Quoted(string text) => Quotation.Of(text);

    /// <summary>What to write, between backticks; cut when it is very long.</summary>
    /// <param name="text">The text.</param>
    public static string Code(string text) => text.Length <= LongestCode ? $"`{text}`" : Quoted(text);

    /// <summary>A node as found where something else was expected.</summary>
    /// <param name="node">The node.</param>
    public static string Found(YamlNode node) => node.Kind switch
    {
        YamlKind.Mapping => "a mapping",
        YamlKind.Sequence => "a list",
        _ when node.IsNull => "nothing (null)",
        _ when !node.IsPlain && node.Text.Length == 0 => "an empty text",
        _ => node.IsPlain ? Quoted(node.Text) : $"the text {Quoted(node.Text)}",
    };
}
