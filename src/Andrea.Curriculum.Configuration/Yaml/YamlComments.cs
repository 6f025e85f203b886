using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Finds comments that carry a mark. A text without the mark costs one search.</summary>
public static class YamlComments
{
    /// <summary>Places from the <c>#</c> of each comment that begins with the mark to the end of its line, in the order of the text.</summary>
    /// <param name="tree">The tree of the text.</param>
    /// <param name="mark">What stands behind the <c>#</c>, blanks apart.</param>
    public static IReadOnlyList<TextSpan> Find(YamlTree tree, string mark)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var text = tree.Source.Content;
        var found = new List<TextSpan>();
        List<TextSpan>? scalars = null;
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
        {
            var sign = text.AsSpan(0, at).TrimEnd([' ', '\t']).Length - 1;
            if (sign < 0 || text[sign] != '#' || (sign > 0 && !char.IsWhiteSpace(text[sign - 1])))
            {
                continue;
            }

            scalars ??= ScalarsOf(tree);
            if (!IsInside(text, scalars, sign))
            {
                found.Add(TextSpan.FromBounds(sign, YamlLayout.LineEnd(text, at)));
            }
        }

        return found;
    }

    private static List<TextSpan> ScalarsOf(YamlTree tree)
    {
        var scalars = new List<TextSpan>();
        for (var i = 0; i < tree.NodeCount; i++)
        {
            var node = new YamlNode(tree, i);
            if (node.Kind == YamlKind.Scalar && node is { IsAlias: false, IsMerged: false, Span.Length: > 0 })
            {
                scalars.Add(node.Span);
            }
        }

        scalars.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return scalars;
    }

    private static bool IsInside(string text, List<TextSpan> scalars, int place)
    {
        var (low, high) = (0, scalars.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = scalars[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        if (low == 0 || place >= scalars[low - 1].End)
        {
            return false;
        }

        // The first line of a block scalar is its header, which a comment may follow.
        var scalar = scalars[low - 1];
        return text[scalar.Start] is not ('|' or '>') || place > YamlLayout.LineEnd(text, scalar.Start);
    }
}
