using System.Diagnostics;
using System.Numerics;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>
/// The fewest bounds that a mix breaks. Upward, every node gets the shares that are possible with so many bounds broken at and below
/// it, the sums of its children's; downward from 1, the share and the broken bounds are split again.
/// </summary>
internal sealed class FewestBoundsSearch
{
    /// <summary>Sums of intervals that are formed at most.</summary>
    private const long GreatestWork = 2_000_000;

    private readonly RepairTree _tree;
    private readonly int _most;
    private readonly BreakLevels[] _levels;
    private readonly SourceLevels?[] _sources;
    private readonly (int Child, BreakLevels Before)[][] _steps;
    private long _work = GreatestWork;

    private FewestBoundsSearch(RepairTree tree, int most)
    {
        _tree = tree;
        _most = most;
        _levels = new BreakLevels[tree.Tree.Count];
        _sources = new SourceLevels?[tree.Tree.Count];
        _steps = new (int, BreakLevels)[tree.Tree.Count][];
    }

    /// <summary>The bounds to move.</summary>
    /// <param name="tree">The bounds; some mix breaks none of the fixed ones.</param>
    /// <param name="most">A number of bounds that is known to do.</param>
    /// <returns>Which bounds move; null when the search would take too much work.</returns>
    public static bool[]? Find(RepairTree tree, int most) => new FewestBoundsSearch(tree, most).Find();

    private bool[]? Find()
    {
        for (var node = 0; node < _levels.Length; node++)
        {
            if (node >= _tree.Tree.SourceCount || !SourceLevels.Takes(_tree, node))
            {
                _levels[node] = WithOwn(node, Below(node));
            }

            if (_work < 0)
            {
                return null;
            }
        }

        return Choose();
    }

    /// <summary>Levels of a node's children together; the steps by which they were added up are kept.</summary>
    private BreakLevels Below(int node)
    {
        if (node < _tree.Tree.SourceCount)
        {
            return new BreakLevels(0, [ShareSet.Of([(BigInteger.Zero, _tree.Total)])]);
        }

        int[] children = [.. _tree.Tree.Children(node)];
        var simple = new SourceLevels(_tree, children.Where(child => _levels[child] is null));
        var steps = new List<(int, BreakLevels)>();
        var below = simple.ToLevels(_most);
        foreach (var child in children.Where(child => _levels[child] is not null))
        {
            steps.Add((child, below));
            below = below.And(_levels[child], _most, _tree.Total, ref _work);
        }

        _sources[node] = simple;
        _steps[node] = [.. steps];
        return below;
    }

    /// <summary>Adds the node's own bounds: a set of them is spared when the share stays between the greatest floor and least cap kept.</summary>
    private BreakLevels WithOwn(int node, BreakLevels below)
    {
        BigInteger[] floors = [.. Values(_tree.FloorsAt(node)).OrderDescending()];
        BigInteger[] caps = [.. Values(_tree.CapsAt(node)).Order()];
        if (_tree.FloorsAt(node).Count + _tree.CapsAt(node).Count == 0)
        {
            return below;
        }

        var (low, high) = Fixed(node);
        var sets = new List<ShareSet>();
        for (var broken = 0; broken <= Math.Min(_most, below.Greatest + floors.Length + caps.Length); broken++)
        {
            var found = new List<(BigInteger, BigInteger)>();
            for (var a = 0; a <= Math.Min(broken, floors.Length); a++)
            {
                for (var b = 0; b <= Math.Min(broken - a, caps.Length) && _work >= 0; b++)
                {
                    var least = a < floors.Length ? BigInteger.Max(low, floors[a]) : low;
                    var greatest = b < caps.Length ? BigInteger.Min(high, caps[b]) : high;
                    var rest = below.At(broken - a - b);
                    found.AddRange(rest.Within(least, greatest));
                    _work -= rest.Intervals.Count + 1;
                }
            }

            sets.Add(ShareSet.Of(found));
        }

        return BreakLevels.Of(sets);
    }

    private IEnumerable<BigInteger> Values(IReadOnlyList<int> bounds) =>
        bounds.Where(bound => !_tree.IsFixed[bound]).Select(bound => _tree.Bounds[bound].Value);

    private (BigInteger Low, BigInteger High) Fixed(int node)
    {
        var low = _tree.FloorsAt(node).Where(bound => _tree.IsFixed[bound]).Select(bound => _tree.Bounds[bound].Value);
        var high = _tree.CapsAt(node).Where(bound => _tree.IsFixed[bound]).Select(bound => _tree.Bounds[bound].Value);
        return (low.Append(BigInteger.Zero).Max(), high.Append(_tree.Total).Min());
    }

    private bool[] Choose()
    {
        var chosen = new bool[_tree.Bounds.Length];
        var shares = new BigInteger[_levels.Length];
        var broken = new int[_levels.Length];
        var root = _tree.Tree.Root;
        shares[root] = _tree.Total;
        while (!_levels[root].At(broken[root]).Contains(_tree.Total))
        {
            broken[root]++;
        }

        for (var node = root; node >= 0; node--)
        {
            if (_levels[node] is null)
            {
                continue;
            }

            var left = broken[node] - ChooseOwn(node, shares[node], chosen);
            if (node >= _tree.Tree.SourceCount)
            {
                Split(node, left, shares, broken, chosen);
            }
        }

        return chosen;
    }

    private int ChooseOwn(int node, BigInteger share, bool[] chosen)
    {
        var count = 0;
        foreach (var bound in _tree.FloorsAt(node).Concat(_tree.CapsAt(node)).Where(bound => _tree.IsBroken(bound, share)))
        {
            chosen[bound] = true;
            count++;
        }

        return count;
    }

    private void Split(int node, int left, BigInteger[] shares, int[] broken, bool[] chosen)
    {
        var share = shares[node];
        foreach (var (child, before) in _steps[node].Reverse())
        {
            BigInteger? found = null;
            for (var part = _levels[child].Least; found is null; part++)
            {
                found = part > left ? throw new UnreachableException() : _levels[child].At(part).PartOf(share, before.At(left - part));
                broken[child] = part;
            }

            shares[child] = found.Value;
            share -= shares[child];
            left -= broken[child];
        }

        _sources[node]!.Choose(share, left, chosen);
    }
}
