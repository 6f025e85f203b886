using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>A node of a <see cref="YamlTree"/>: a view of eight bytes and a reference, cheap to copy.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Index">Index of the node in the tree's arrays.</param>
public readonly record struct YamlNode(YamlTree Tree, int Index)
{
    /// <summary>Kind of the node.</summary>
    public YamlKind Kind => Tree.KindOf(Index);

    /// <summary>Where the node is written; of a mapping, from its first key to the end of its last value.</summary>
    public TextSpan Span => Tree.SpanOf(Index);

    /// <summary>Number of children: items of a sequence, twice the pairs of a mapping, 0 for a scalar.</summary>
    public int ChildCount => Tree.ChildCountOf(Index);

    /// <summary>True for a plain (unquoted) scalar, whose text may mean a number, a boolean or null.</summary>
    public bool IsPlain => Tree.IsPlain(Index);

    /// <summary>True for a plain scalar that YAML 1.2 reads as null: empty, <c>~</c>, <c>null</c>.</summary>
    public bool IsNull => Kind == YamlKind.Scalar && IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Value of a scalar: quotes, escapes and folding resolved. Empty for other kinds.</summary>
    public string Text => Tree.TextOf(Index);

    /// <summary>Items of a sequence; nothing for other kinds.</summary>
    public YamlItems Items => new(Tree, Kind == YamlKind.Sequence ? Tree.FirstChildOf(Index) : -1);

    /// <summary>Pairs of a mapping in the order written, merge keys and aliases resolved; nothing for other kinds.</summary>
    public YamlPairs Pairs => new(Tree, Kind == YamlKind.Mapping ? Tree.FirstChildOf(Index) : -1);
}
