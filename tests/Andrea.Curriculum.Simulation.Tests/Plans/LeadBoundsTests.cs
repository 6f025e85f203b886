using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Tests.Plans;

public sealed class LeadBoundsTests
{
    /// <summary>Bounds are multiples of an eighth; vertices of what one source leads then lie on this grid.</summary>
    private const int Grid = 48;

    [Fact]
    public void A_source_can_lead_when_some_mix_of_a_grid_gives_it_the_greatest_share_alone()
    {
        var random = new Random(3);
        var seen = new HashSet<int>();
        for (var round = 0; round < 300; round++)
        {
            var floors = Enumerable.Range(0, 3).Select(_ => random.Next(0, 4)).ToArray();
            var caps = floors.Select(floor => random.Next(floor, 9)).ToArray();
            if (floors.Sum() > 8 || caps.Sum() < 8)
            {
                continue;
            }

            var bounds = LeadBounds.Of(Polytope(floors, caps));
            seen.Add(bounds.Leaders);
            Assert.Equal<bool>(BruteForce(floors, caps), bounds.CanLead);
        }

        Assert.Equal([0, 1, 2, 3], seen.Order());
    }

    [Fact]
    public void Camping_takes_twice_the_most_even_share_or_half_of_the_rest()
    {
        Assert.Equal<double>([0.5, 0.5, 0.5, 0.5], LeadBounds.Of(Polytope([0, 0, 0, 0], [8, 8, 8, 8])).CampingShares);
        Assert.Equal<double>([0.75, 0.75], LeadBounds.Of(Polytope([0, 0], [8, 8])).CampingShares);
        Assert.Equal<double>([0.875, 0.25, 0.25], LeadBounds.Of(Polytope([6, 0, 0], [8, 8, 8])).CampingShares);
    }

    private static bool[] BruteForce(int[] floors, int[] caps)
    {
        var can = new bool[3];
        for (var a = 0; a <= Grid; a++)
        {
            for (var b = 0; a + b <= Grid; b++)
            {
                int[] mix = [a, b, Grid - a - b];
                var isInside = Enumerable.Range(0, 3).All(i => mix[i] >= floors[i] * Grid / 8 && mix[i] <= caps[i] * Grid / 8);
                for (var i = 0; i < 3 && isInside; i++)
                {
                    can[i] |= Enumerable.Range(0, 3).All(j => j == i || mix[j] < mix[i]);
                }
            }
        }

        return can;
    }

    private static ReachablePolytope Polytope(int[] floors, int[] caps) => ReachablePolytope.Of(new BoxConstraints(Bounds(floors), Bounds(caps)));

    private static ImmutableArray<ShareBound> Bounds(int[] eighths) =>
        [.. eighths.Select((value, i) => new ShareBound(Rational.Of(value, 8), new ConstraintId(i)))];
}
