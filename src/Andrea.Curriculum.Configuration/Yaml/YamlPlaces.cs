using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Finds the nodes around places of a file. Remembers the children that it looked at.</summary>
/// <param name="tree">The tree of the file; it has a root.</param>
public sealed class YamlPlaces(YamlTree tree)
{
    private readonly Dictionary<YamlNode, List<YamlPair>> _children = [];

    /// <summary>The innermost node around a place; a place on a key is in its value.</summary>
    /// <param name="span">The place.</param>
    public YamlNode Innermost(TextSpan span) => PathTo(span) is [.., var last] ? last.Value : tree.Root;

    /// <summary>
    /// The nodes around a place from the outermost below the root to the innermost: the pairs of mappings, and items of sequences as
    /// key and value alike.
    /// </summary>
    /// <param name="span">The place.</param>
    public IReadOnlyList<YamlPair> PathTo(TextSpan span)
    {
        var path = new List<YamlPair>();
        for (var at = tree.Root; Inner(at, span) is { } inner; at = inner.Value)
        {
            path.Add(inner);
        }

        return path;
    }

    private YamlPair? Inner(YamlNode node, TextSpan span)
    {
        if (node.Kind == YamlKind.Scalar)
        {
            return null;
        }

        if (!_children.TryGetValue(node, out var children))
        {
            _children[node] = children = ChildrenOf(node);
        }

        // Children stand in the order of the text and do not overlap: only the last one that begins in time can cover the span.
        var (low, high) = (0, children.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = children[middle].Key.Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        // A mark on a key is about its value.
        return low > 0 && children[low - 1] is var last && (Covers(last.Key, span) || Covers(last.Value, span)) ? last : null;
    }

    private static List<YamlPair> ChildrenOf(YamlNode node)
    {
        var children = new List<YamlPair>();
        foreach (var item in node.Items)
        {
            if (!item.IsAlias && !item.IsMerged)
            {
                children.Add(new YamlPair(item, item));
            }
        }

        foreach (var pair in node.Pairs)
        {
            if (!pair.Key.IsMerged)
            {
                children.Add(pair);
            }
        }

        return children;
    }

    private static bool Covers(YamlNode node, TextSpan span) =>
        !node.IsAlias && !node.IsMerged && node.Span.Start <= span.Start && span.End <= node.Span.End;
}
