using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>
/// A YAML document as arrays of nodes with spans; values are cut from the text on demand. An alias is a node of its own, with its own
/// span, that shares the children of the node it names: their spans and parents are those of the place where they are written.
/// </summary>
public sealed class YamlTree
{
    private readonly YamlNodeData[] _nodes;
    private readonly int _count;
    private readonly IReadOnlyList<string> _values;

    /// <summary>An empty tree.</summary>
    /// <param name="source">The text that it was read from.</param>
    public YamlTree(SourceText source)
        : this(source, [], 0, [])
    {
    }

    /// <summary>A tree of the first <paramref name="count"/> rows of <paramref name="nodes"/>, which are not copied: they may be most of the memory.</summary>
    internal YamlTree(SourceText source, YamlNodeData[] nodes, int count, IReadOnlyList<string> values)
    {
        Source = source;
        _nodes = nodes;
        _count = count;
        _values = values;
    }

    /// <summary>The text that the tree was read from.</summary>
    public SourceText Source { get; }

    /// <summary>False for an empty document or one whose text could not be read at all.</summary>
    public bool HasRoot => _count > 0;

    /// <summary>The document's node; only when <see cref="HasRoot"/>.</summary>
    public YamlNode Root => new(this, 0);

    /// <summary>Number of nodes, aliases counted once; indices run from 0 to here.</summary>
    public int NodeCount => _count;

    /// <summary>True when a node is an alias or came in by a merge key: what is written at one place then counts at several.</summary>
    public bool HasAliases
    {
        get
        {
            foreach (ref readonly var node in _nodes.AsSpan(0, _count))
            {
                if ((node.Flags & (YamlNodeFlags.Alias | YamlNodeFlags.Merged)) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Index of the collection in which a node is written, -1 for the root.</summary>
    /// <param name="index">Index of a node.</param>
    public int ParentOf(int index) => _nodes[index].Parent;

    /// <summary>
    /// JSON pointer (RFC 6901) of the place where a node is written: <c>/floors/chat</c>, <c>/sources/0/name</c>. A key has the
    /// pointer of its value. Empty for the root.
    /// </summary>
    /// <param name="index">Index of a node.</param>
    public string PointerOf(int index) => YamlPointer.Of(this, index);

    internal YamlKind KindOf(int index) => _nodes[index].Kind;

    internal TextSpan SpanOf(int index) => TextSpan.FromBounds(_nodes[index].Start, _nodes[index].End);

    internal int ChildCountOf(int index) => _nodes[index].ChildCount;

    internal bool IsPlain(int index) => (_nodes[index].Flags & YamlNodeFlags.Plain) != 0;

    internal YamlNodeFlags FlagsOf(int index) => _nodes[index].Flags;

    internal string TextOf(int index)
    {
        ref readonly var node = ref _nodes[index];
        return node.ValueLength >= 0 ? Source.Content.Substring(node.ValueStart, node.ValueLength) : _values[node.ValueStart];
    }

    internal ReadOnlySpan<char> CharactersOf(int index)
    {
        ref readonly var node = ref _nodes[index];
        return node.ValueLength >= 0 ? Source.Content.AsSpan(node.ValueStart, node.ValueLength) : _values[node.ValueStart];
    }

    internal int FirstChildOf(int index) => _nodes[index].FirstChild;

    internal int NextSiblingOf(int index) => _nodes[index].NextSibling;
}
