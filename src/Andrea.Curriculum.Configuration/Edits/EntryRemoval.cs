using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>
/// Removes entries of mappings: on lines of their own with the line, in braces with their comma. A mapping that would lose all its
/// entries goes with its key.
/// </summary>
/// <param name="tree">The file.</param>
public sealed class EntryRemoval(YamlTree tree)
{
    private readonly YamlPlaces _places = new(tree);
    private readonly Dictionary<YamlNode, HashSet<YamlNode>> _removed = [];

    private string Content => tree.Source.Content;

    /// <summary>The edits that remove entries; null when one of them cannot be removed without touching anything else.</summary>
    /// <param name="values">Places of the values of the entries.</param>
    public ImmutableArray<TextEdit>? Remove(IEnumerable<TextSpan> values)
    {
        _removed.Clear();
        if (!tree.HasRoot || tree.HasAliases)
        {
            return null;
        }

        foreach (var value in values)
        {
            if (!Take(_places.PathTo(value), value))
            {
                return null;
            }
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var (mapping, keys) in _removed)
        {
            if (!(mapping.IsFlow ? InBraces(PairsOf(mapping), keys, edits) : OnLines(PairsOf(mapping), keys, edits)))
            {
                return null;
            }
        }

        return edits.ToImmutable();
    }

    /// <summary>Takes the entry at the end of a path, or the one that holds it if nothing else is left there.</summary>
    private bool Take(IReadOnlyList<YamlPair> path, TextSpan value)
    {
        if (path.Count == 0 || path[^1].Value.Span != value)
        {
            return false;
        }

        for (var depth = path.Count - 1; depth >= 0; depth--)
        {
            var mapping = depth == 0 ? tree.Root : path[depth - 1].Value;
            if (mapping.Kind != YamlKind.Mapping)
            {
                return false;
            }

            if (!_removed.TryGetValue(mapping, out var keys))
            {
                _removed.Add(mapping, keys = []);
            }

            keys.Add(path[depth].Key);
            if (keys.Count < mapping.ChildCount / 2)
            {
                return true;
            }

            _removed.Remove(mapping);
        }

        return false;
    }

    private static List<YamlPair> PairsOf(YamlNode mapping)
    {
        var pairs = new List<YamlPair>();
        foreach (var pair in mapping.Pairs)
        {
            pairs.Add(pair);
        }

        return pairs;
    }

    private static bool InBraces(List<YamlPair> pairs, HashSet<YamlNode> keys, ImmutableArray<TextEdit>.Builder edits)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (!keys.Contains(pairs[i].Key))
            {
                continue;
            }

            var last = i;
            while (last + 1 < pairs.Count && keys.Contains(pairs[last + 1].Key))
            {
                last++;
            }

            edits.Add(new TextEdit(
                i > 0
                    ? TextSpan.FromBounds(pairs[i - 1].Value.Span.End, pairs[last].Value.Span.End)
                    : TextSpan.FromBounds(pairs[0].Key.Span.Start, pairs[last + 1].Key.Span.Start), ""));
            i = last;
        }

        return true;
    }

    private bool OnLines(List<YamlPair> pairs, HashSet<YamlNode> keys, ImmutableArray<TextEdit>.Builder edits)
    {
        foreach (var (key, value) in pairs)
        {
            if (!keys.Contains(key))
            {
                continue;
            }

            // The first entry of an item stands behind the item's dash.
            var start = YamlLayout.LineStart(Content, key.Span.Start);
            if (!Content.AsSpan(start, key.Span.Start - start).IsWhiteSpace())
            {
                return false;
            }

            var end = YamlLayout.LineEnd(Content, value.Span.End);
            end += Content.AsSpan(end) switch { ['\r', '\n', ..] => 2, [_, ..] => 1, _ => 0 };
            edits.Add(new TextEdit(TextSpan.FromBounds(start, end), ""));
        }

        return true;
    }
}
