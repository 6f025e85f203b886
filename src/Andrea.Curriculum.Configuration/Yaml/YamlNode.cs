using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>A node of a <see cref="YamlTree"/>: a reference and an index, cheap to copy.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Index">Index of the node in the tree's arrays.</param>
public readonly record struct YamlNode(YamlTree Tree, int Index)
{
    /// <summary>Kind of the node.</summary>
    public YamlKind Kind => Tree.KindOf(Index);

    /// <summary>
    /// Where the node is written, without anchor and tag: a scalar with its quotes; a mapping from its first key to the end of its last
    /// value, a sequence from its first dash to the end of its last item, brackets included; an alias where it is used.
    /// </summary>
    public TextSpan Span => Tree.SpanOf(Index);

    /// <summary>Number of children: items of a sequence, twice the pairs of a mapping, 0 for a scalar.</summary>
    public int ChildCount => Tree.ChildCountOf(Index);

    /// <summary>True for a plain (unquoted, untagged) scalar, whose text may mean a number, a boolean or null.</summary>
    public bool IsPlain => Tree.IsPlain(Index);

    /// <summary>True for a plain scalar that YAML 1.2 reads as null: empty, <c>~</c>, <c>null</c>.</summary>
    public bool IsNull => Kind == YamlKind.Scalar && IsPlain && Characters is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>True when the node is written as an alias (<c>*name</c>); its children are written elsewhere.</summary>
    public bool IsAlias => (Tree.FlagsOf(Index) & YamlNodeFlags.Alias) != 0;

    /// <summary>True for a key or value that a merge key (<c>&lt;&lt;</c>) brought in from another mapping; a copy at the same place that shares its children.</summary>
    public bool IsMerged => (Tree.FlagsOf(Index) & YamlNodeFlags.Merged) != 0;

    /// <summary>True for a collection written in brackets or braces.</summary>
    public bool IsFlow => (Tree.FlagsOf(Index) & YamlNodeFlags.Flow) != 0;

    /// <summary>Value of a scalar: quotes, escapes and folding resolved. Empty for other kinds.</summary>
    public string Text => Tree.TextOf(Index);

    /// <summary>The same as <see cref="Text"/> without making a string.</summary>
    public ReadOnlySpan<char> Characters => Tree.CharactersOf(Index);

    /// <summary>JSON pointer (RFC 6901) of the place where the node is written.</summary>
    public string Pointer => Tree.PointerOf(Index);

    /// <summary>Items of a sequence; nothing for other kinds.</summary>
    public YamlItems Items => new(Tree, Kind == YamlKind.Sequence ? Tree.FirstChildOf(Index) : -1);

    /// <summary>
    /// Pairs of a mapping, aliases and merge keys resolved: pairs that a merge key brought in first, then the mapping's own in the
    /// order written. A key written twice is there twice. Nothing for other kinds.
    /// </summary>
    public YamlPairs Pairs => new(Tree, Kind == YamlKind.Mapping ? Tree.FirstChildOf(Index) : -1);

    /// <summary>Value of a key of a mapping; of a key written twice the last, as trainers read it. Takes time linear in the pairs.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the node is no mapping or has no such key.</returns>
    public YamlNode? Find(string key) => FindPair(key)?.Value;

    /// <summary>Like <see cref="Find"/>, with the key's own node.</summary>
    /// <param name="key">The key.</param>
    public YamlPair? FindPair(string key)
    {
        YamlPair? found = null;
        foreach (var pair in Pairs)
        {
            if (pair.Key.Characters.SequenceEqual(key))
            {
                found = pair;
            }
        }

        return found;
    }
}
