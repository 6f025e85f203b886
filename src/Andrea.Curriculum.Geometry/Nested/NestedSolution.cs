using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Nested bounds solved in integers of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">An integer type wide enough for n times the total and the sum of all bounds.</typeparam>
internal sealed class NestedSolution<T> : INestedSolution
    where T : struct, IBinaryInteger<T>
{
    private readonly GroupTree _tree;
    private readonly T _total;
    private readonly NestedPolytope<T>? _polytope;

    /// <summary>Solves the bounds of every node.</summary>
    public NestedSolution(GroupTree tree, T[] floors, T[] caps, T total)
    {
        _tree = tree;
        _total = total;
        var intervals = new NestedIntervals<T>(tree, floors, caps);
        Conflict = new NestedConflictSearch<T>(tree, floors, caps, total, intervals).Find();
        _polytope = Conflict is null ? new NestedPolytope<T>(tree, floors, caps, intervals) : null;
        Dimension = _polytope?.Dimension() ?? -1;
    }

    /// <inheritdoc/>
    public NestedConflict? Conflict { get; }

    /// <inheritdoc/>
    public int Dimension { get; }

    private NestedPolytope<T> Polytope => _polytope ?? throw new InvalidOperationException("an empty polytope has no mixes");

    /// <inheritdoc/>
    public BigInteger TightFloor(int node) => BigInteger.CreateChecked(Polytope.TightFloors[node]);

    /// <inheritdoc/>
    public BigInteger TightCap(int node) => BigInteger.CreateChecked(Polytope.TightCaps[node]);

    /// <inheritdoc/>
    public bool IsPinned(int node) => Polytope.TightFloors[node] == Polytope.TightCaps[node];

    /// <inheritdoc/>
    public int GreatestShare()
    {
        var caps = Polytope.TightCaps;
        var best = 0;
        for (var i = 1; i < _tree.SourceCount; i++)
        {
            if (caps[i] > caps[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public BigInteger[] Fill(ReadOnlySpan<int> order) => Array.ConvertAll(Polytope.Fill(order), BigInteger.CreateChecked);

    /// <inheritdoc/>
    public void Fill(ReadOnlySpan<int> order, Span<double> mix)
    {
        var shares = Polytope.Fill(order);
        for (var i = 0; i < shares.Length; i++)
        {
            mix[i] = CorrectRounding.Divide(shares[i], _total);
        }
    }
}
