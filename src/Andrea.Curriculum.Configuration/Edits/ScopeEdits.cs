using System.Text;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>Collects edits of bounds in a file: numbers that change where they stand, and bounds that a scope is to say itself.</summary>
/// <param name="tree">The file.</param>
public sealed class ScopeEdits(YamlTree tree)
{
    private readonly List<TextEdit> _edits = [];
    private readonly List<(YamlNode Scope, string Key, string Name, string Entry)> _entries = [];

    /// <summary>True when something had an anchor and was left as it is.</summary>
    public bool MetAnchor { get; private set; }

    private string Content => tree.Source.Content;

    /// <summary>Replaces a number by another one in the same style.</summary>
    /// <param name="place">The scalar.</param>
    /// <param name="value">The new number.</param>
    /// <returns>False when the scalar has an anchor: what it is used for elsewhere would change too.</returns>
    public bool TryReplace(TextSpan place, Rational value)
    {
        if (HasAnchor(place))
        {
            return false;
        }

        _edits.Add(new TextEdit(place, NumberStyle.Rewrite(tree.Source.Slice(place), value)));
        return true;
    }

    /// <summary>Replaces a text by another one, in the quotes that it has where these hold it as it is; one of several lines becomes a single line.</summary>
    /// <param name="place">The scalar.</param>
    /// <param name="old">Its value.</param>
    /// <param name="text">The new value.</param>
    /// <returns>False when the scalar has an anchor.</returns>
    public bool TryReplace(TextSpan place, string old, string text)
    {
        ArgumentNullException.ThrowIfNull(old);
        var written = tree.Source.Slice(place);
        if (HasAnchor(place))
        {
            return false;
        }

        if (written.ContainsAny('\n', '\r'))
        {
            // A block's last line feed separates it from what follows.
            _edits.Add(new TextEdit(new TextSpan(place.Start, written.TrimEnd().Length), ScalarName.Write(text.ReplaceLineEndings(" ").Trim())));
            return true;
        }

        var at = written.IndexOf(old, StringComparison.Ordinal);
        var isVerbatim = at is 0 or 1 && written.Length == old.Length + (2 * at);
        _edits.Add(new TextEdit(place, isVerbatim ? string.Concat(written[..at], text, written[(at + old.Length)..]) : ScalarName.Write(text)));
        return true;
    }

    /// <summary>Takes an item out of a list of the file, with its line when it has one to itself; the last one leaves an empty list.</summary>
    /// <param name="place">The item.</param>
    /// <returns>False when no list has the item there, or an anchor or alias is in the way.</returns>
    public bool TryRemoveItem(TextSpan place)
    {
        if (HasAnchor(place) || !tree.HasRoot || ListOf(tree.Root, place) is not { } list)
        {
            return false;
        }

        YamlNode[] items = [.. Enumerate(list)];
        var at = Array.FindIndex(items, item => item.Span == place);
        if (items.Length == 1)
        {
            _edits.Add(new TextEdit(list.Span, "[]"));
        }
        else if (list.IsFlow)
        {
            _edits.Add(new TextEdit(
                at > 0 ? TextSpan.FromBounds(items[at - 1].Span.End, place.End) : TextSpan.FromBounds(place.Start, items[1].Span.Start), ""));
        }
        else
        {
            var end = YamlLayout.LineEnd(Content, place.End);
            end += end < Content.Length && Content[end] == '\r' ? 1 : 0;
            end += end < Content.Length && Content[end] == '\n' ? 1 : 0;
            _edits.Add(new TextEdit(TextSpan.FromBounds(YamlLayout.LineStart(Content, place.Start), end), ""));
        }

        return true;
    }

    /// <summary>Lets a scope lift an exclusion that it inherits.</summary>
    /// <param name="scope">Place of the scope's mapping, an entry of <c>regimes</c>.</param>
    /// <param name="name">The source.</param>
    /// <returns>False when there is no place to write it.</returns>
    public bool TryInclude(TextSpan scope, string name) => TryList(scope, "include", name);

    /// <summary>Lets a scope exclude a source.</summary>
    /// <param name="scope">Place of the scope's mapping, an entry of <c>regimes</c>; null for the top level.</param>
    /// <param name="name">The source.</param>
    /// <returns>False when there is no place to write it.</returns>
    public bool TryExclude(TextSpan? scope, string name) => TryList(scope, "exclude", name);

    /// <summary>Lets a scope bound a source.</summary>
    /// <param name="scope">Place of the scope's mapping, an entry of <c>regimes</c>; null for the top level.</param>
    /// <param name="key"><c>floors</c> or <c>caps</c>.</param>
    /// <param name="name">The source.</param>
    /// <param name="value">The bound.</param>
    /// <returns>False when there is no place to write it.</returns>
    public bool TryBound(TextSpan? scope, string key, string name, Rational value)
    {
        var node = Find(scope);
        if (node is not { } found || (found.Find(key) is { } held && (held.Kind != YamlKind.Mapping || !CanTake(held))))
        {
            return false;
        }

        _entries.Add((found, key, name, $"{ScalarName.Write(name)}: {ExactText.Format(value)}"));
        return true;
    }

    /// <summary>Lets a scope bound a group that it inherits.</summary>
    /// <param name="scope">Place of the scope's mapping, an entry of <c>regimes</c>.</param>
    /// <param name="name">The group.</param>
    /// <param name="key"><c>floor</c> or <c>cap</c>.</param>
    /// <param name="value">The bound.</param>
    /// <returns>False when there is no place to write it.</returns>
    public bool TryBoundGroup(TextSpan scope, string name, string key, Rational value)
    {
        if (Find(scope) is not { } found)
        {
            return false;
        }

        if (found.Find("groups") is { } groups)
        {
            foreach (var item in groups.Items)
            {
                if (item.Find("name") is { } named && named.Text == name)
                {
                    return CanTake(item) && Insert(item, [$"{key}: {ExactText.Format(value)}"]);
                }
            }

            if (groups.Kind != YamlKind.Sequence || !CanTake(groups))
            {
                return false;
            }
        }

        _entries.Add((found, "groups", name, $"{key}: {ExactText.Format(value)}"));
        return true;
    }

    /// <summary>Writes the value of a key, wherever its sections are written or not.</summary>
    /// <param name="path">Names of the sections from the top level on, then that of the key.</param>
    /// <param name="value">The value, as YAML in one line.</param>
    /// <returns>False when there is no place to write it: a section is no mapping, or empty, or an alias.</returns>
    public bool TrySet(ReadOnlySpan<string> path, string value) => tree.HasRoot && TrySet(tree.Root, path, value);

    /// <summary>Writes the value of a key in every entry of <c>regimes</c> that says it too.</summary>
    /// <param name="path">Names of the sections from the regime on, then that of the key.</param>
    /// <param name="value">The value, as YAML in one line.</param>
    /// <returns>False when there is no place to write it.</returns>
    public bool TrySetWhereRestated(ReadOnlySpan<string> path, string value)
    {
        if (!tree.HasRoot || tree.Root.Find("regimes") is not { } regimes)
        {
            return true;
        }

        foreach (var item in regimes.Items)
        {
            YamlNode? held = item;
            foreach (var name in path)
            {
                held = held is { Kind: YamlKind.Mapping } scope ? scope.Find(name) : null;
            }

            if (held is not null && !TrySet(item, path, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool TrySet(YamlNode scope, ReadOnlySpan<string> path, string value)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (scope.Kind != YamlKind.Mapping || scope.IsAlias)
            {
                return false;
            }

            if (scope.Find(path[i]) is not { } found)
            {
                for (var k = path.Length - 1; k > i; k--)
                {
                    value = $"{{{ScalarName.Write(path[k])}: {value}}}";
                }

                return CanTake(scope) && Insert(scope, [$"{ScalarName.Write(path[i])}: {value}"]);
            }

            if (found.IsAlias || HasAnchor(found.Span))
            {
                return false;
            }

            scope = found;
        }

        _edits.Add(new TextEdit(scope.Span, value));
        return true;
    }

    /// <summary>All edits.</summary>
    public TextEdits ToEdits()
    {
        var edits = _edits.ToList();
        foreach (var scope in _entries.GroupBy(entry => entry.Scope.Index))
        {
            var missing = new List<string>();
            foreach (var key in scope.GroupBy(entry => entry.Key))
            {
                var isGroups = key.Key == "groups";
                string[] entries = isGroups
                    ? [.. key.GroupBy(entry => entry.Name).Select(group =>
                        $"{{name: {ScalarName.Write(group.Key)}, {string.Join(", ", group.Select(entry => entry.Entry))}}}")]
                    : [.. key.Select(entry => entry.Entry)];
                if (scope.First().Scope.Find(key.Key) is { } held)
                {
                    edits.Add(InsertionIn(held, entries));
                }
                else
                {
                    var all = string.Join(", ", entries);
                    missing.Add(isGroups || key.Key is "include" or "exclude" ? $"{key.Key}: [{all}]" : $"{key.Key}: {{{all}}}");
                }
            }

            if (missing.Count > 0)
            {
                edits.Add(InsertionIn(scope.First().Scope, missing));
            }
        }

        return new TextEdits(tree.Source, edits);
    }

    private bool HasAnchor(TextSpan place)
    {
        var before = Content.AsSpan(0, place.Start).TrimEnd();
        var hasAnchor = before[(before.LastIndexOfAny(' ', '\t', '\n') + 1)..].TrimStart("{[,") is ['&', ..];
        MetAnchor |= hasAnchor;
        return hasAnchor;
    }

    /// <summary>The list with an item at a place, no alias on the way.</summary>
    private static YamlNode? ListOf(YamlNode node, TextSpan place)
    {
        if (node.IsAlias || node.IsMerged || !node.Span.Contains(place.Start))
        {
            return null;
        }

        foreach (var item in node.Items)
        {
            if (item.Span == place && item.Kind == YamlKind.Scalar)
            {
                return node;
            }

            if (ListOf(item, place) is { } found)
            {
                return found;
            }
        }

        foreach (var pair in node.Pairs)
        {
            if (ListOf(pair.Value, place) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<YamlNode> Enumerate(YamlNode list)
    {
        foreach (var item in list.Items)
        {
            yield return item;
        }
    }

    private bool TryList(TextSpan? scope, string key, string name)
    {
        if (Find(scope) is not { } found || (found.Find(key) is { } held && (held.Kind != YamlKind.Sequence || !CanTake(held))))
        {
            return false;
        }

        _entries.Add((found, key, name, ScalarName.Write(name)));
        return true;
    }

    private YamlNode? Find(TextSpan? scope)
    {
        if (scope is null)
        {
            return tree.HasRoot && tree.Root.Kind == YamlKind.Mapping && CanTake(tree.Root) ? tree.Root : null;
        }

        if (tree.HasRoot && tree.Root.Find("regimes") is { } regimes)
        {
            foreach (var item in regimes.Items)
            {
                if (item.Span == scope && !item.IsAlias && CanTake(item))
                {
                    return item;
                }
            }
        }

        return null;
    }

    private bool Insert(YamlNode mapping, IReadOnlyList<string> entries)
    {
        _edits.Add(InsertionIn(mapping, entries));
        return true;
    }

    private static bool CanTake(YamlNode collection) => !collection.IsAlias && LastChild(collection) is not null;

    private static YamlNode? LastChild(YamlNode collection)
    {
        YamlNode? last = null;
        foreach (var pair in collection.Pairs)
        {
            last = pair.Key.IsMerged ? last : pair.Value;
        }

        foreach (var item in collection.Items)
        {
            last = item;
        }

        return last;
    }

    /// <summary>Entries behind the last one: after a comma in brackets and braces, else on lines of their own with the same indent.</summary>
    private TextEdit InsertionIn(YamlNode collection, IReadOnlyList<string> entries)
    {
        var end = LastChild(collection)!.Value.Span.End;
        if (collection.IsFlow)
        {
            return new TextEdit(new TextSpan(end, 0), string.Concat(entries.Select(entry => ", " + entry)));
        }

        var lineEnd = YamlLayout.LineEnd(Content, end);
        var column = collection.Span.Start - YamlLayout.LineStart(Content, collection.Span.Start);
        var feed = lineEnd < Content.Length && Content[lineEnd] == '\r' ? "\r\n" : "\n";
        var dash = collection.Kind == YamlKind.Sequence ? "- " : "";
        var lines = new StringBuilder();
        foreach (var entry in entries)
        {
            lines.Append(feed).Append(' ', column).Append(dash).Append(entry);
        }

        return new TextEdit(new TextSpan(lineEnd, 0), lines.ToString());
    }
}
