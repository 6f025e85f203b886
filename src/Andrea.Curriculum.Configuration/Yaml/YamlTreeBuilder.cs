using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Puts nodes together in the order of the text, each parent before its children.</summary>
internal sealed class YamlTreeBuilder(SourceText source, YamlLimits limits, YamlProblems problems)
{
    // Room for the nodes of a usual text, so that the rows are rarely moved.
    private const int CharactersPerNode = 6;
    private const int MostNodesAtFirst = 1 << 21;

    private readonly List<string> _values = [];
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);
    private Frame[] _open = new Frame[8];
    private int _depth;
    private int _outermostFlow = -1;
    private YamlNodeData[] _nodes = new YamlNodeData[Math.Clamp(source.Content.Length / CharactersPerNode, 64, MostNodesAtFirst)];
    private int _count;
    private long _expanded;
    private bool _expansionStopped;

    public int Depth => _depth;

    /// <summary>True while the innermost open collection is a mapping whose next child is a key.</summary>
    public bool AwaitsKey => _depth > 0 && IsMapping(Innermost.Node) && (_nodes[Innermost.Node].ChildCount & 1) == 0;

    /// <summary>True when the innermost open collection is one in brackets.</summary>
    public bool IsInFlow => _depth > 0 && (_nodes[Innermost.Node].Flags & YamlNodeFlags.Flow) != 0;

    public bool HasRoom => _count <= limits.Nodes;

    /// <summary>Start of the outermost open flow collection, -1 when there is none.</summary>
    public int OpenFlowStart => _outermostFlow < 0 ? -1 : _nodes[_open[_outermostFlow].Node].Start;

    private ref Frame Innermost => ref _open[_depth - 1];

    public YamlTree ToTree()
    {
        while (_depth > 0)
        {
            Close(-1);
        }

        return new YamlTree(source, _nodes, _count, _values);
    }

    public void AddScalar(TextSpan span, int valueStart, int valueLength, bool isPlain, string? anchor)
    {
        var index = Append(new YamlNodeData
        {
            Kind = YamlKind.Scalar,
            Start = span.Start,
            End = span.End,
            ValueStart = valueStart,
            ValueLength = valueLength,
            Flags = isPlain ? YamlNodeFlags.Plain : YamlNodeFlags.None,
        });
        if (anchor is not null)
        {
            _anchors[anchor] = new Anchor(index, 1, 0);
        }
    }

    public void AddScalar(TextSpan span, string value, bool isPlain, string? anchor)
    {
        _values.Add(value);
        AddScalar(span, _values.Count - 1, -1, isPlain, anchor);
    }

    public void Open(YamlKind kind, int start, bool isFlow, string? anchor)
    {
        var index = Append(new YamlNodeData
        {
            Kind = kind,
            Start = start,
            End = -1,
            Flags = isFlow ? YamlNodeFlags.Flow : YamlNodeFlags.None,
        });
        if (anchor is not null)
        {
            _anchors[anchor] = new Anchor(index, 0, 0);
        }

        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        if (isFlow && _outermostFlow < 0)
        {
            _outermostFlow = _depth;
        }

        _open[_depth++] = new Frame { Node = index, LastChild = -1, ExpandedBefore = _expanded, Anchor = anchor };
    }

    /// <summary>Closes the innermost collection.</summary>
    /// <param name="end">Where its closing bracket ends; -1 when it ends with its last child.</param>
    public void Close(int end)
    {
        ref var frame = ref Innermost;
        ref var node = ref _nodes[frame.Node];
        if (node.Kind == YamlKind.Mapping && (node.ChildCount & 1) == 1)
        {
            var place = _nodes[frame.LastChild].End;
            AddScalar(new TextSpan(place, 0), place, 0, isPlain: true, anchor: null);
            node = ref _nodes[frame.Node];
        }

        if (end >= 0)
        {
            node.End = end;
        }
        else
        {
            if (node.Kind == YamlKind.Mapping && node.FirstChild >= 0)
            {
                node.Start = _nodes[node.FirstChild].Start;
            }

            var last = frame.LastChild >= 0 ? _nodes[frame.LastChild].End : node.Start;
            node.End = Math.Max(node.Start, last);
        }

        if (node.Kind == YamlKind.Mapping)
        {
            new YamlMappingCheck(this, problems).Run(frame.Node);
        }

        _depth--;
        if (_depth == _outermostFlow)
        {
            _outermostFlow = -1;
        }

        if (_depth > 0)
        {
            Innermost.Height = Math.Max(Innermost.Height, frame.Height + 1);
        }

        if (frame.Anchor is not null && _anchors.TryGetValue(frame.Anchor, out var anchor) && anchor.Node == frame.Node)
        {
            _anchors[frame.Anchor] = new Anchor(frame.Node, _count - frame.Node + _expanded - frame.ExpandedBefore, frame.Height + 1);
        }
    }

    public void AddAlias(string name, TextSpan span)
    {
        if (!_anchors.TryGetValue(name, out var anchor))
        {
            problems.Add(ReadingRules.HostileInput, span, $"the alias *{name} names no anchor before it", help: $"write &{name} before the value that it stands for");
            AddMissing(span);
            return;
        }

        if (anchor.Size == 0)
        {
            problems.Add(
                ReadingRules.HostileInput, span, $"the alias *{name} stands inside the value that it names, so the value would never end",
                others: (new TextSpan(_nodes[anchor.Node].Start, 1), "the value begins here"));
            AddMissing(span);
            return;
        }

        if (!Expand(anchor.Size, anchor.Height, span))
        {
            AddMissing(span);
            return;
        }

        var node = _nodes[anchor.Node];
        node.Start = span.Start;
        node.End = span.End;
        node.Flags |= YamlNodeFlags.Alias;
        Append(node, keepChildren: true);
        if (_depth > 0)
        {
            Innermost.Height = Math.Max(Innermost.Height, anchor.Height);
        }
    }

    internal ref YamlNodeData this[int index] => ref _nodes[index];

    internal ReadOnlySpan<char> CharactersOf(int index)
    {
        ref readonly var node = ref _nodes[index];
        return node.ValueLength >= 0 ? source.Content.AsSpan(node.ValueStart, node.ValueLength) : _values[node.ValueStart];
    }

    internal TextSpan SpanOf(int index) => TextSpan.FromBounds(_nodes[index].Start, _nodes[index].End);

    internal bool IsMapping(int index) => _nodes[index].Kind == YamlKind.Mapping;

    /// <summary>Adds a copy of a row that is not yet linked to anything.</summary>
    internal int Copy(int index, int parent)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        _nodes[_count] = _nodes[index];
        _nodes[_count].Parent = parent;
        _nodes[_count].NextSibling = -1;
        _nodes[_count].Flags |= YamlNodeFlags.Merged;
        return _count++;
    }

    /// <summary>Asks for more nodes than the text holds; reports the first refusal only.</summary>
    internal bool Expand(long size, int height, TextSpan span)
    {
        if (_expansionStopped)
        {
            return false;
        }

        if (_expanded + size > limits.ExpandedNodes)
        {
            problems.Add(
                ReadingRules.HostileInput, span,
                $"aliases and merge keys multiply this text beyond {limits.ExpandedNodes} further values; this one and all after it are not followed");
            _expansionStopped = true;
            return false;
        }

        if (_depth + height > limits.Depth)
        {
            problems.Add(ReadingRules.HostileInput, span, $"aliases nest collections more than {limits.Depth} deep");
            _expansionStopped = true;
            return false;
        }

        _expanded += size;
        return true;
    }

    private void AddMissing(TextSpan span)
    {
        AddScalar(span, span.Start, 0, isPlain: true, anchor: null);
        _nodes[_count - 1].Flags |= YamlNodeFlags.Unresolved;
    }

    private int Append(YamlNodeData node, bool keepChildren = false)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        if (!keepChildren)
        {
            node.FirstChild = -1;
        }

        node.NextSibling = -1;
        node.Parent = -1;
        var index = _count++;
        if (_depth > 0)
        {
            ref var frame = ref Innermost;
            node.Parent = frame.Node;
            if (frame.LastChild < 0)
            {
                _nodes[frame.Node].FirstChild = index;
            }
            else
            {
                _nodes[frame.LastChild].NextSibling = index;
            }

            _nodes[frame.Node].ChildCount++;
            frame.LastChild = index;
        }

        _nodes[index] = node;
        return index;
    }

    /// <summary>An anchored node. A size of 0 says that it is still open.</summary>
    private readonly record struct Anchor(int Node, long Size, int Height);

    private struct Frame
    {
        public int Node;
        public int LastChild;
        public int Height;
        public long ExpandedBefore;
        public string? Anchor;
    }
}
