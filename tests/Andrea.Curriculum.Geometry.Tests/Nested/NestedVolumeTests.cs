using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

public sealed class NestedVolumeTests
{
    /// <summary>
    /// Nested polytopes have their vertices on the grid, so that the points on the grid of the polytope enlarged k times are a polynomial in
    /// k (Ehrhart) whose first coefficient is the volume; the same holds for the simplex cut by the hull.
    /// </summary>
    [Fact]
    public void Volumes_are_those_that_counting_grid_points_gives()
    {
        foreach (var nest in RandomNest.Stream(43, TestScale.Times(1200)).Where(nest => nest.Grid <= 4))
        {
            var polytope = ReachablePolytope.Of(nest.Constraints());
            var volume = polytope.Volume();
            if (!polytope.IsFeasible)
            {
                Assert.Equal(Rational.Zero, volume.OfHull.Exact);
                continue;
            }

            var own = LastDifference(nest, polytope.Dimension);
            var whole = LastDifference(Hull(nest, polytope), polytope.Dimension);
            Assert.Equal(Rational.Of(own, whole), volume.OfHull.Exact);
            Assert.Equal(polytope.Dimension == nest.Count - 1 ? Rational.Of(own, whole) : Rational.Zero, volume.OfSimplex.Exact);
        }
    }

    [Fact]
    public void Two_halves_of_a_group_make_the_whole()
    {
        var half = Rational.Of(1, 2);
        foreach (var nest in RandomNest.Stream(44, TestScale.Times(300), greatestCount: 8))
        {
            // Bounds of the whole mix say nothing of it: the group is the first sources, whatever the others are.
            var members = Enumerable.Range(0, (nest.Count + 1) / 2).ToImmutableArray();
            if (members.Length == nest.Count)
            {
                continue;
            }

            var box = nest.Constraints().Box;
            ReachablePolytope[] parts = [Solve(box, members, 0, 1), Solve(box, members, 0, half), Solve(box, members, half, 1)];
            if (parts.All(part => part.Dimension == nest.Count - 1))
            {
                Assert.Equal(parts[0].Volume().OfSimplex.Exact, parts[1].Volume().OfSimplex.Exact + parts[2].Volume().OfSimplex.Exact);
            }
        }
    }

    [Fact]
    public void Beyond_the_limits_nothing_is_said()
    {
        var polytope = Solve(BoxConstraints.Of(new Rational[6], [1, 1, 1, 1, 1, 1]), [0, 1, 2], Rational.Of(1, 3), Rational.Of(1, 2));
        Assert.Equal(VolumeKind.Exact, polytope.Volume().OfSimplex.Kind);
        Assert.Equal(VolumeKind.Undecided, polytope.Volume(new FigureLimits { Work = 10 }).OfSimplex.Kind);
    }

    private static ReachablePolytope Solve(BoxConstraints box, ImmutableArray<int> members, Rational floor, Rational cap) =>
        ReachablePolytope.Of(NestedConstraints.TryOf(
            box, [new GroupBound(members, new(floor, ConstraintId.Implied), new(cap, ConstraintId.Implied))], out _)!);

    /// <summary>The simplex with the sums that the polytope leaves no choice of.</summary>
    private static RandomNest Hull(RandomNest nest, ReachablePolytope polytope)
    {
        var (floors, caps) = (new int[nest.Count], Enumerable.Repeat(nest.Grid, nest.Count).ToArray());
        for (var i = 0; i < nest.Count; i++)
        {
            if (polytope.IsPinned(i))
            {
                floors[i] = caps[i] = Level(nest, polytope.TightFloor(i));
            }
        }

        var (least, greatest) = (new int[nest.Groups.Length], Enumerable.Repeat(nest.Grid, nest.Groups.Length).ToArray());
        for (var g = 0; g < least.Length; g++)
        {
            var (floor, cap) = polytope.TightGroup(g);
            if (floor == cap)
            {
                least[g] = greatest[g] = Level(nest, floor);
            }
        }

        return nest with { Floors = floors, Caps = caps, GroupFloors = least, GroupCaps = greatest };
    }

    private static int Level(RandomNest nest, Rational share) => (int)(share * nest.Grid).Numerator;

    private static BigInteger LastDifference(RandomNest nest, int dimension)
    {
        var counts = Enumerable.Range(0, dimension + 1).Select(k => k == 0 ? 1 : (BigInteger)Enlarged(nest, k).GridMixes().Count).ToList();
        for (var d = 0; d < dimension; d++)
        {
            counts = [.. counts.Zip(counts.Skip(1), (a, b) => b - a)];
        }

        return counts[0];
    }

    private static RandomNest Enlarged(RandomNest nest, int times) => new(
        nest.Grid * times, Scaled(nest.Floors, times), Scaled(nest.Caps, times), nest.Groups, Scaled(nest.GroupFloors, times), Scaled(nest.GroupCaps, times));

    private static int[] Scaled(int[] levels, int times) => Array.ConvertAll(levels, level => level * times);
}
