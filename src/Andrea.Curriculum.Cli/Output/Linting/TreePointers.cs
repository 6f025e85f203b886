using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>Finds the JSON pointer (RFC 6901) of a place: that of the innermost node around it.</summary>
/// <param name="tree">The tree of one file.</param>
internal sealed class TreePointers(YamlTree tree)
{
    private readonly Dictionary<YamlNode, List<YamlPair>> _children = [];

    /// <summary>The pointer; null when the place is in another file or the file has no tree.</summary>
    public string? Of(FileSpan place)
    {
        if (!tree.HasRoot || place.File != tree.Source)
        {
            return null;
        }

        var at = tree.Root;
        while (Inner(at, place.Span) is { } inner)
        {
            at = inner;
        }

        return at.Pointer;
    }

    private YamlNode? Inner(YamlNode node, TextSpan span)
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
        return low > 0 && children[low - 1] is var last && (Covers(last.Key, span) || Covers(last.Value, span)) ? last.Value : null;
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
