using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Projection;

public sealed class ProjectionTests
{
    [Fact]
    public void The_nearest_mix_is_that_of_all_active_sets()
    {
        var random = new Random(50);
        var compared = 0;
        foreach (var box in RandomBoxes.Stream(50, 300, 5))
        {
            var point = box.Floors.Select(_ => Rational.Of(random.Next(-12, 25), 12)).ToArray();
            if (NearestByActiveSets.Find(point, box.Floors, box.Caps) is { } nearest)
            {
                compared++;
                Assert.Equal(nearest, box.Solve().Project(point));
            }
        }

        Assert.True(compared > 80);
    }

    [Fact]
    public void The_nearest_mix_satisfies_the_conditions_of_Karush_Kuhn_and_Tucker()
    {
        var random = new Random(51);
        foreach (var box in Boxes.WithSlivers(51, 400))
        {
            var polytope = box.Solve();
            if (!polytope.IsFeasible)
            {
                continue;
            }

            var point = box.Floors.Select(_ => Rational.OfDouble((random.NextDouble() * 2) - 0.5)).ToArray();
            var nearest = polytope.Project(point);
            Assert.True(polytope.Contains(nearest));
            var shifts = nearest.Select((share, i) => share - point[i]).ToArray();
            Assert.True(LevelExists(polytope, nearest, shifts));
        }
    }

    [Fact]
    public void A_mix_of_the_polytope_is_its_own_projection()
    {
        foreach (var box in RandomBoxes.Stream(52, 300, 6))
        {
            var polytope = box.Solve();
            if (polytope.IsFeasible)
            {
                Assert.Equal(polytope.EvenMostMix.AsEnumerable(), polytope.Project(polytope.EvenMostMix));
                var vertex = polytope.Vertex([.. Enumerable.Range(0, polytope.Count)]);
                Assert.Equal(vertex.AsEnumerable(), polytope.Project(vertex));
            }
        }
    }

    [Fact]
    public void The_rounded_projection_lies_in_the_polytope()
    {
        var random = new Random(53);
        foreach (var box in Boxes.WithSlivers(53, 500))
        {
            var polytope = box.Solve();
            if (polytope.IsFeasible)
            {
                var mix = box.Floors.Select(_ => Math.ScaleB(random.NextDouble() - 0.3, random.Next(-60, 3))).ToArray();
                polytope.Project(mix, mix);
                Assert.True(polytope.Contains(mix));
            }
        }
    }

    [Fact]
    public void The_pivot_of_the_lesson_moves_the_even_mix()
    {
        var nearest = Boxes.Lesson().Solve().Project([Rational.Of(1, 3), Rational.Of(1, 3), Rational.Of(1, 3)]);
        Assert.Equal([Rational.Of(1, 2), Rational.Of(1, 4), Rational.Of(1, 4)], nearest.ToArray());
    }

    [Fact]
    public void Points_far_away_and_tiny_are_exact()
    {
        var polytope = Boxes.Free(3).Solve();
        Assert.Equal([1, 0, 0], polytope.Project([1e300, -1e300, 5e-324]).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => polytope.Project([0.5, 0.5, double.NaN]));
        Assert.Throws<ArgumentException>(() => polytope.Project([0.5, 0.5]));
    }

    private static bool LevelExists(ReachablePolytope polytope, IReadOnlyList<Rational> nearest, Rational[] shifts)
    {
        // A share at its cap moved by the level or less, one at its floor by the level or more, one between by the level.
        var low = Enumerable.Range(0, shifts.Length).Where(i => nearest[i] > polytope.TightFloor(i)).Select(i => shifts[i]).ToArray();
        var high = Enumerable.Range(0, shifts.Length).Where(i => nearest[i] < polytope.TightCap(i)).Select(i => shifts[i]).ToArray();
        return low.Length == 0 || high.Length == 0 || low.Max() <= high.Min();
    }
}
