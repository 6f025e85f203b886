using Andrea.Curriculum.Analysis.Pivots;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Analysis.Tests.Pivots;

/// <summary>The closed form against both sides of linear programming duality, each found without it.</summary>
public sealed class PivotVariationTests
{
    [Fact]
    public void No_set_of_sources_separates_two_boxes_further_and_two_mixes_are_that_near()
    {
        var obstacles = new HashSet<PivotObstacle>();
        var feasible = RandomBoxes.Stream(1, TestScale.Times(2000), 5)
            .Where(box => ReachablePolytope.Of(box.Constraints()).IsFeasible)
            .GroupBy(box => box.Floors.Length)
            .SelectMany(boxes => boxes.Zip(boxes.Skip(1)));
        foreach (var (before, after) in feasible)
        {
            var variation = PivotVariation.Between(Shares(before.Constraints()), Shares(after.Constraints()));
            Assert.Equal(GreatestSeparation(before, after), variation.Least);
            Assert.Equal(variation.Least.IsZero, variation.Obstacle == PivotObstacle.None);
            obstacles.Add(variation.Obstacle);
            if (before.Floors.Length <= 3)
            {
                Assert.True(IsAttained(before, after, variation.Least));
            }
        }

        Assert.Equal(5, obstacles.Count);
    }

    private static List<(Rational Floor, Rational Cap)> Shares(BoxConstraints box)
    {
        var polytope = ReachablePolytope.Of(box);
        return [.. Enumerable.Range(0, polytope.Count).Select(i => (polytope.TightFloor(i), polytope.TightCap(i)))];
    }

    /// <summary>The greatest over sets of sources of their least share before less their greatest share after, by all vertices.</summary>
    private static Rational GreatestSeparation((Rational[] Floors, Rational[] Caps) before, (Rational[] Floors, Rational[] Caps) after)
    {
        var (earlier, later) = (BoxVertices.Enumerate(before.Floors, before.Caps), BoxVertices.Enumerate(after.Floors, after.Caps));
        var greatest = Rational.Zero;
        for (var set = 1; set < 1 << before.Floors.Length; set++)
        {
            greatest = Rational.Max(greatest, earlier.Select(mix => Sum(mix, set)).Min() - later.Select(mix => Sum(mix, set)).Max());
        }

        return greatest;
    }

    private static Rational Sum(Rational[] mix, int set) =>
        mix.Where((_, i) => (set >> i & 1) == 1).Aggregate(Rational.Zero, (sum, share) => sum + share);

    /// <summary>
    /// Whether mixes x before and y after have the variation: whether some x moves to some y by taking away at most d in all. All mixes on
    /// the grid on which both boxes have their bounds are tried: the optimum of such a transport problem is attained on it.
    /// </summary>
    private static bool IsAttained((Rational[] Floors, Rational[] Caps) before, (Rational[] Floors, Rational[] Caps) after, Rational least)
    {
        var grid = (int)before.Floors.Concat(before.Caps).Concat(after.Floors).Concat(after.Caps)
            .Select(bound => bound.Denominator).Aggregate((a, b) => a / System.Numerics.BigInteger.GreatestCommonDivisor(a, b) * b);
        return Mixes(before, grid).Any(x => LeastMove(x, after, grid) == least * grid);
    }

    /// <summary>Grid steps that a mix has to move to reach a box: what exceeds its caps, or what its floors lack, whichever is more.</summary>
    private static Rational LeastMove(int[] mix, (Rational[] Floors, Rational[] Caps) box, int grid)
    {
        var (over, under) = (Rational.Zero, Rational.Zero);
        for (var i = 0; i < mix.Length; i++)
        {
            over += Rational.Max(mix[i] - (box.Caps[i] * grid), Rational.Zero);
            under += Rational.Max((Rational.Max(box.Floors[i], 0) * grid) - mix[i], Rational.Zero);
        }

        return Rational.Max(over, under);
    }

    private static IEnumerable<int[]> Mixes((Rational[] Floors, Rational[] Caps) box, int grid, int source = 0, int used = 0)
    {
        if (source == box.Floors.Length)
        {
            return used == grid ? [new int[source]] : [];
        }

        return Enumerable.Range(0, grid - used + 1)
            .Where(share => share >= box.Floors[source] * grid && share <= box.Caps[source] * grid)
            .SelectMany(share => Mixes(box, grid, source + 1, used + share).Select(mix =>
            {
                mix[source] = share;
                return mix;
            }));
    }
}
