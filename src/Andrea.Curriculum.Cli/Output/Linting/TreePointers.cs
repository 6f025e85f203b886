using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>Finds the JSON pointer (RFC 6901) of a place: that of the innermost node around it.</summary>
/// <param name="tree">The tree of one file.</param>
internal sealed class TreePointers(YamlTree tree)
{
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

    private static YamlNode? Inner(YamlNode node, TextSpan span)
    {
        foreach (var item in node.Items)
        {
            if (Covers(item, span))
            {
                return item;
            }
        }

        foreach (var pair in node.Pairs)
        {
            // A mark on a key is about its value.
            if (Covers(pair.Key, span) || Covers(pair.Value, span))
            {
                return pair.Value;
            }
        }

        return null;
    }

    private static bool Covers(YamlNode node, TextSpan span) =>
        !node.IsAlias && !node.IsMerged && node.Span.Start <= span.Start && span.End <= node.Span.End;
}
