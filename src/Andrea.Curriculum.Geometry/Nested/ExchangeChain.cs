using System.Numerics;

using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// Approximately uniform mixes where rejection takes too long: a Markov chain that moves share between two sources, uniformly over what
/// their bounds and those of their groups allow. Such moves lead from every mix to every other, since all edges of the polytope have this direction.
/// </summary>
/// <remarks>How many moves are enough is proven for the plain simplex only (Smith 2014: n ln n up to a factor).</remarks>
internal sealed class ExchangeChain
{
    private const int MovesPerSource = 16;
    private const long MaxMoves = 4_000_000;

    private readonly GroupTree _tree;
    private readonly double[] _floors;
    private readonly double[] _caps;
    private readonly double[] _start;
    private readonly int[] _free;
    private readonly long _moves;

    /// <summary>Prepares a polytope that is not a single point.</summary>
    public ExchangeChain(NestedMixes mixes)
    {
        _tree = mixes.Tree;
        _floors = new double[_tree.Count];
        _caps = new double[_tree.Count];
        for (var node = 0; node < _tree.Count; node++)
        {
            (_floors[node], _caps[node]) = (mixes.NodeFloor(node).ToDouble(), mixes.NodeCap(node).ToDouble());
        }

        _start = [.. mixes.EvenMostMix.Select(share => share.ToDouble())];
        _free = [.. Enumerable.Range(0, _tree.SourceCount).Where(source => !mixes.IsPinned(source))];
        _moves = Math.Min(MaxMoves, (long)MovesPerSource * _free.Length * (BitOperations.Log2((uint)_free.Length) + 1));
    }

    /// <summary>Runs the chain from the most even mix.</summary>
    public void Sample(ref Xoshiro256StarStar random, Span<double> mix)
    {
        var shares = new double[_tree.Count];
        _start.CopyTo(shares, 0);
        for (var node = 0; node < _tree.Root; node++)
        {
            shares[_tree.Parent[node]] += shares[node];
        }

        for (long move = 0; move < _moves; move++)
        {
            var gaining = _free[random.NextBelow((ulong)_free.Length)];
            var losing = _free[random.NextBelow((ulong)_free.Length)];
            Exchange(shares, gaining, losing, random.NextUnit());
        }

        shares.AsSpan(0, mix.Length).CopyTo(mix);
    }

    private void Exchange(double[] shares, int gaining, int losing, double unit)
    {
        var (down, up) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var (a, b) = (gaining, losing); a != b;)
        {
            // A parent has a greater index, so the lesser of two different nodes lies below where the paths meet.
            var node = Math.Min(a, b);
            var (below, above) = (shares[node] - _floors[node], _caps[node] - shares[node]);
            (down, up) = a < b ? (Math.Min(down, below), Math.Min(up, above)) : (Math.Min(down, above), Math.Min(up, below));
            (a, b) = a < b ? (_tree.Parent[a], b) : (a, _tree.Parent[b]);
        }

        var moved = gaining == losing ? 0 : (unit * (Math.Max(0, up) + Math.Max(0, down))) - Math.Max(0, down);
        for (var (a, b) = (gaining, losing); a != b;)
        {
            shares[Math.Min(a, b)] += a < b ? moved : -moved;
            (a, b) = a < b ? (_tree.Parent[a], b) : (a, _tree.Parent[b]);
        }
    }
}
