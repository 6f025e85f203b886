using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting;

/// <summary>The keys around a position of a file.</summary>
internal static class KeyPath
{
    /// <summary>The keys from the top level to the position; items of lists have none. Never empty: without a key one that is empty.</summary>
    public static string[] At(YamlTree tree, int position)
    {
        var path = new List<string>();
        for (YamlNode? node = tree.Root; node is { } current;)
        {
            node = current.Kind == YamlKind.Sequence ? ItemAt(current, position) : null;
            if (PairAt(current, position) is { } pair)
            {
                path.Add(pair.Key.Text);
                node = pair.Value;
            }
        }

        return path.Count > 0 ? [.. path] : [""];
    }

    private static YamlPair? PairAt(YamlNode mapping, int position)
    {
        YamlPair? found = null;
        foreach (var pair in mapping.Pairs)
        {
            found = pair.Key.Span.Start <= position ? pair : found;
        }

        return found;
    }

    private static YamlNode? ItemAt(YamlNode list, int position)
    {
        YamlNode? found = null;
        foreach (var item in list.Items)
        {
            found = item.Span.Start <= position ? item : found;
        }

        return found;
    }
}
