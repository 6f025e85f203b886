using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// Closed forms of the polytope {floor &lt;= shares of a node together &lt;= cap at every node, all shares = total} over integers on one
/// common denominator; exact, O(n), a vertex O(n depth). The bounds must not contradict each other.
/// </summary>
/// <typeparam name="T">An integer type wide enough for n times the total and the sum of all bounds.</typeparam>
internal sealed class NestedPolytope<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly GroupTree _tree;
    private readonly T[] _floors;
    private readonly T[] _caps;
    private readonly NestedIntervals<T> _intervals;

    /// <summary>Tightens the bounds from the root down: what a node can have is what its parent can, less what its siblings must.</summary>
    public NestedPolytope(GroupTree tree, T[] floors, T[] caps, NestedIntervals<T> intervals)
    {
        _tree = tree;
        _floors = floors;
        _caps = caps;
        _intervals = intervals;
        TightFloors = (T[])intervals.Low.Clone();
        TightCaps = (T[])intervals.High.Clone();
        for (var node = tree.Root - 1; node >= 0; node--)
        {
            var parent = tree.Parent[node];
            var othersHigh = intervals.HighSum[parent] - intervals.High[node];
            var othersLow = intervals.LowSum[parent] - intervals.Low[node];
            TightFloors[node] = T.Max(intervals.Low[node], TightFloors[parent] - othersHigh);
            TightCaps[node] = T.Min(intervals.High[node], TightCaps[parent] - othersLow);
        }
    }

    /// <summary>Least share of every node; attained.</summary>
    public T[] TightFloors { get; }

    /// <summary>Greatest share of every node; attained.</summary>
    public T[] TightCaps { get; }

    /// <summary>
    /// Affine dimension: at every node, pinned or not, its free children can vary against each other, which is one dimension less than
    /// their number (POLYTOPE A2).
    /// </summary>
    public int Dimension()
    {
        var free = new int[_tree.Count];
        var dimension = 0;
        for (var node = 0; node < _tree.Count; node++)
        {
            dimension += Math.Max(0, free[node] - 1);
            if (node < _tree.Root && TightFloors[node] < TightCaps[node])
            {
                free[_tree.Parent[node]]++;
            }
        }

        return dimension;
    }

    /// <summary>
    /// The vertex that gives each source in turn the greatest share still possible. It maximises every linear score with this order:
    /// the greatest share of the first k sources together is submodular, so greedy attains it for every k (POLYTOPE A7).
    /// </summary>
    /// <param name="order">Every source once, best score first.</param>
    public T[] Fill(ReadOnlySpan<int> order)
    {
        var low = (T[])_intervals.Low.Clone();
        var lowSum = (T[])_intervals.LowSum.Clone();
        foreach (var source in order)
        {
            Raise(low, lowSum, source, Greatest(low, lowSum, source));
        }

        return low[.._tree.SourceCount];
    }

    /// <summary>What the caps of a source and of the groups that hold it leave above what others must have.</summary>
    private T Greatest(T[] low, T[] lowSum, int source)
    {
        var greatest = _caps[source];
        var others = T.Zero;
        var node = source;
        for (var parent = _tree.Parent[node]; parent >= 0; node = parent, parent = _tree.Parent[node])
        {
            others += lowSum[parent] - low[node];
            greatest = T.Min(greatest, _caps[parent] - others);
        }

        return greatest;
    }

    private void Raise(T[] low, T[] lowSum, int source, T share)
    {
        var gain = share - low[source];
        low[source] = share;
        for (var node = _tree.Parent[source]; node >= 0 && gain > T.Zero; node = _tree.Parent[node])
        {
            lowSum[node] += gain;
            var raised = T.Max(_floors[node], lowSum[node]);
            gain = raised - low[node];
            low[node] = raised;
        }
    }
}
