using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

/// <summary>Nested bounds on a coarse grid, so that ties, pinned groups, empty sets and single points are frequent.</summary>
/// <remarks>Bound k of the lists has the id k: floors and caps of sources, then of groups.</remarks>
internal sealed record RandomNest(int Grid, int[] Floors, int[] Caps, ImmutableArray<int>[] Groups, int[] GroupFloors, int[] GroupCaps)
{
    public int Count => Floors.Length;

    public static IEnumerable<RandomNest> Stream(int seed, int count, int greatestCount = 5)
    {
        var random = new Random(seed);
        for (var k = 0; k < count; k++)
        {
            yield return Next(random, greatestCount);
        }
    }

    public NestedConstraints Constraints()
    {
        var box = new BoxConstraints(
            [.. Floors.Select((value, i) => Bound(value, 2 * i))], [.. Caps.Select((value, i) => Bound(value, (2 * i) + 1))]);
        var groups = Groups.Select((members, g) => new GroupBound(
            members, Bound(GroupFloors[g], 2 * (Count + g)), Bound(GroupCaps[g], (2 * (Count + g)) + 1)));
        return NestedConstraints.TryOf(box, [.. groups], out _) ?? throw new InvalidOperationException("the groups are nested");
    }

    public Solved Solve()
    {
        var constraints = Constraints();
        var bounds = new NodeBounds(constraints);
        return new Solved(constraints.Tree, bounds, NestedSolver.Solve(constraints.Tree, bounds, out var denominator), denominator);
    }

    /// <summary>All mixes on the grid that satisfy the written bounds that are kept.</summary>
    /// <remarks>Nested rows are totally unimodular, so every vertex of the polytope is a point of the grid on which its bounds stand.</remarks>
    public List<int[]> GridMixes(Func<int, bool>? keeps = null)
    {
        var found = new List<int[]>();
        Extend(new int[Count], 0, Grid, keeps ?? (_ => true), found);
        return found;
    }

    /// <summary>All mixes on the grid.</summary>
    public List<int[]> AllMixes() => GridMixes(_ => false);

    /// <summary>By how much a mix breaks each bound, by id.</summary>
    public int[] Breaches(int[] mix)
    {
        var breaches = new int[2 * (Count + Groups.Length)];
        for (var subject = 0; subject < Count + Groups.Length; subject++)
        {
            var isSource = subject < Count;
            var group = subject - Count;
            var share = isSource ? mix[subject] : Groups[group].Sum(i => mix[i]);
            breaches[2 * subject] = Math.Max(0, (isSource ? Floors[subject] : GroupFloors[group]) - share);
            breaches[(2 * subject) + 1] = Math.Max(0, share - (isSource ? Caps[subject] : GroupCaps[group]));
        }

        return breaches;
    }

    private static RandomNest Next(Random random, int greatestCount)
    {
        var n = random.Next(1, greatestCount + 1);
        var grid = random.Next(1, 8);
        var groups = new List<ImmutableArray<int>>();
        Split(random, [.. Enumerable.Range(0, n).OrderBy(_ => random.Next())], groups);
        if (random.Next(10) == 0)
        {
            groups.Add([]);
        }

        if (groups.Count > 0 && random.Next(3) == 0)
        {
            groups.Add(groups[random.Next(groups.Count)]);
        }

        var shuffled = groups.OrderBy(_ => random.Next()).ToArray();
        var tightness = random.Next(2, 6);
        return new RandomNest(
            grid,
            [.. Enumerable.Range(0, n).Select(_ => random.Next(tightness) == 0 ? random.Next(0, (grid / 2) + 1) : 0)],
            [.. Enumerable.Range(0, n).Select(_ => random.Next(tightness) == 0 ? random.Next(0, grid + 1) : grid)],
            shuffled,
            [.. shuffled.Select(_ => random.Next(tightness) < 2 ? random.Next(0, grid + 2) : 0)],
            [.. shuffled.Select(_ => random.Next(tightness) < 2 ? random.Next(0, grid + 1) : grid + random.Next(2))]);
    }

    private static void Split(Random random, ImmutableArray<int> members, List<ImmutableArray<int>> groups)
    {
        if (random.Next(4) != 0)
        {
            groups.Add([.. members.Order()]);
        }

        if (members.Length > 1)
        {
            var cut = random.Next(1, members.Length);
            Split(random, members[..cut], groups);
            Split(random, members[cut..], groups);
        }
    }

    private ShareBound Bound(int value, int id) => new(Rational.Of(value, Grid), new ConstraintId(id));

    private void Extend(int[] mix, int source, int left, Func<int, bool> keeps, List<int[]> found)
    {
        if (source == Count - 1)
        {
            mix[source] = left;
            if (Holds(mix, keeps))
            {
                found.Add([.. mix]);
            }

            return;
        }

        for (var share = 0; share <= left; share++)
        {
            mix[source] = share;
            Extend(mix, source + 1, left - share, keeps, found);
        }
    }

    private bool Holds(int[] mix, Func<int, bool> keeps)
    {
        for (var i = 0; i < Count; i++)
        {
            if ((keeps(2 * i) && mix[i] < Floors[i]) || (keeps((2 * i) + 1) && mix[i] > Caps[i]))
            {
                return false;
            }
        }

        for (var g = 0; g < Groups.Length; g++)
        {
            var sum = Groups[g].Sum(i => mix[i]);
            if ((keeps(2 * (Count + g)) && sum < GroupFloors[g]) || (keeps((2 * (Count + g)) + 1) && sum > GroupCaps[g]))
            {
                return false;
            }
        }

        return true;
    }
}
