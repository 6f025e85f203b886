using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>The ways of all nodes of a slice, and of the last children of every group together, to have each sum at a vertex.</summary>
/// <typeparam name="TSum">Holds twice the greatest sum.</typeparam>
internal sealed class NestedTables<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    private readonly IntegerSlice _slice;
    private readonly NodeCounts<TSum>[] _nodes;
    private readonly NodeCounts<TSum>?[] _from;

    private NestedTables(IntegerSlice slice, BigInteger unit)
    {
        _slice = slice;
        Widths = Array.ConvertAll(slice.Widths, width => TSum.CreateChecked(width / unit));
        Gaps = Array.ConvertAll(slice.Gaps, gap => TSum.CreateChecked(gap / unit));
        _nodes = new NodeCounts<TSum>[slice.Count];
        _from = new NodeCounts<TSum>?[slice.Count];
        Order = new int[slice.Count];
        for (var node = 0; node < slice.Count; node++)
        {
            Order[node] = node;
        }

        for (var node = 0; node < slice.Count; node++)
        {
            var (first, end) = (slice.FirstChild[node], slice.FirstChild[node + 1]);
            if (slice.IsGroup(node))
            {
                Array.Sort(Order, first, end - first, Comparer<int>.Create((a, b) =>
                    Widths[a] == Widths[b] ? a.CompareTo(b) : Widths[b].CompareTo(Widths[a])));
            }
        }
    }

    /// <summary>Widths of all nodes, in units.</summary>
    public TSum[] Widths { get; }

    /// <summary>What the children of every group have when it has its least share, in units.</summary>
    public TSum[] Gaps { get; }

    /// <summary>The children of every group by falling width, equal ones in their order, in the places of the children.</summary>
    public int[] Order { get; }

    /// <summary>Adds up from the sources; null when that costs too much.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="unit">What divides all its numbers.</param>
    /// <param name="meter">Counts the work.</param>
    public static NestedTables<TSum>? Of(IntegerSlice slice, BigInteger unit, WorkMeter meter)
    {
        var tables = new NestedTables<TSum>(slice, unit);
        var entries = 0L;
        for (var node = slice.Count - 1; node >= 0; node--)
        {
            if (!tables.TryAdd(node, meter, ref entries))
            {
                return null;
            }
        }

        return tables;
    }

    /// <summary>The number of vertices.</summary>
    public BigInteger Count() => Node(Order[1]).CountWith(From(2, 0), Gaps[0]);

    /// <summary>The ways of a node.</summary>
    public NodeCounts<TSum> Node(int node) => _nodes[node];

    /// <summary>The ways of the children from a place on.</summary>
    /// <param name="place">A place in <see cref="Order"/>.</param>
    /// <param name="group">Their parent.</param>
    public NodeCounts<TSum> From(int place, int group) =>
        place < _slice.FirstChild[group + 1] ? _from[place]! : NodeCounts<TSum>.Nothing;

    private bool TryAdd(int node, WorkMeter meter, ref long entries)
    {
        if (!_slice.IsGroup(node))
        {
            _nodes[node] = NodeCounts<TSum>.OfSource(Widths[node]);
            return true;
        }

        var (first, last) = (_slice.FirstChild[node], Gaps[node] + Widths[node]);
        for (var place = _slice.FirstChild[node + 1] - 1; place >= first; place--)
        {
            // All children of the root together have a fixed sum: their product is never needed as a whole.
            if (node == 0 && place == first)
            {
                return true;
            }

            _from[place] = NodeCounts<TSum>.Product(_nodes[Order[place]], From(place + 1, node), last, meter);
            entries += _from[place]?.Length ?? 0;
            if (_from[place] is null || entries > 4L * meter.Sums)
            {
                return false;
            }
        }

        _nodes[node] = _from[first]!.Bound(Gaps[node], Widths[node]);
        return true;
    }
}
