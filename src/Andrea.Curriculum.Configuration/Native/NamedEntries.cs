using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Help for a mapping from names to entries where a list of entries with names is expected.</summary>
internal static class NamedEntries
{
    private const string NameKey = "name";

    private const int MostKeys = 3;

    /// <summary>The first entry in the form of a list; null when the entries of the list have no names.</summary>
    public static string? Help(Key key, YamlNode node)
    {
        if (node.Kind != YamlKind.Mapping || !HasNames(key.Type.Item!))
        {
            return null;
        }

        foreach (var (name, value) in node.Pairs)
        {
            if (name.Kind == YamlKind.Scalar)
            {
                return $"write a list with an entry for each, such as {Shown.Code($"{key.Name}: [{{{NameKey}: {name.Text}{Rest(value)}}}]")}{Share(key, name, value)}";
            }
        }

        return $"write a list, such as `{key.Name}: [{{{NameKey}: a}}]`";
    }

    private static bool HasNames(KeyType item) =>
        item.Section?.IndexOf(NameKey) >= 0 || item.Alternatives.Any(HasNames);

    private static string Rest(YamlNode value)
    {
        if (value.Kind != YamlKind.Mapping)
        {
            return "";
        }

        var rest = "";
        var shown = 0;
        foreach (var pair in value.Pairs)
        {
            if (pair.Key.Kind == YamlKind.Scalar && pair.Value is { Kind: YamlKind.Scalar, IsNull: false } && shown++ < MostKeys)
            {
                rest += $", {pair.Key.Text}: {pair.Value.Text}";
            }
        }

        return rest;
    }

    /// <summary>A number beside the name of a source is its share.</summary>
    private static string Share(Key key, YamlNode name, YamlNode value) =>
        key == RunKeys.Sources && value is { Kind: YamlKind.Scalar, IsNull: false }
            ? $"; shares stand in {Shown.Code($"mix: {{{name.Text}: {value.Text}}}")}"
            : "";
}
