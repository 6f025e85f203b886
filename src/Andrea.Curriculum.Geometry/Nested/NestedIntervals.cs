using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// What the bounds below every node allow for the shares of its sources together: low = max(floor, sum of the children's lows), high =
/// min(cap, sum of the children's highs). All bounds can hold together exactly when at every node the floor, and the lows' sum, exceed
/// neither the cap nor the highs' sum: sums of intervals are intervals, so every value between can be had (POLYTOPE A1).
/// </summary>
/// <typeparam name="T">An integer type wide enough for n times the total and the sum of all bounds.</typeparam>
internal sealed class NestedIntervals<T>
    where T : struct, IBinaryInteger<T>
{
    /// <summary>Adds up from the sources to the root.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="floors">Floor of every node.</param>
    /// <param name="caps">Cap of every node.</param>
    public NestedIntervals(GroupTree tree, T[] floors, T[] caps)
    {
        Low = new T[tree.Count];
        High = new T[tree.Count];
        LowSum = new T[tree.Count];
        HighSum = new T[tree.Count];
        for (var node = 0; node < tree.Count; node++)
        {
            var isSource = node < tree.SourceCount;
            Low[node] = T.Max(floors[node], LowSum[node]);
            High[node] = isSource ? caps[node] : T.Min(caps[node], HighSum[node]);
            if (node < tree.Root)
            {
                LowSum[tree.Parent[node]] += Low[node];
                HighSum[tree.Parent[node]] += High[node];
            }
        }
    }

    /// <summary>Least share that the bounds at and below the node allow.</summary>
    public T[] Low { get; }

    /// <summary>Greatest share that the bounds at and below the node allow.</summary>
    public T[] High { get; }

    /// <summary>Sum of the children's lows; 0 of a source.</summary>
    public T[] LowSum { get; }

    /// <summary>Sum of the children's highs; 0 of a source.</summary>
    public T[] HighSum { get; }
}
