using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>What the user wrote, in words for a message.</summary>
internal static class Shown
{
    /// <summary>A text between backticks, cut when it is long.</summary>
    public static string Quoted(string text) => Quotation.Of(text);

    /// <summary>A node as found where something else was expected.</summary>
    public static string Found(YamlNode node) => node.Kind switch
    {
        YamlKind.Mapping => "a mapping",
        YamlKind.Sequence => "a list",
        _ when node.IsNull => "nothing (null)",
        _ when !node.IsPlain && node.Text.Length == 0 => "an empty text",
        _ => node.IsPlain ? Quoted(node.Text) : $"the text {Quoted(node.Text)}",
    };
}
