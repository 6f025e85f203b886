using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

public sealed class BallTests
{
    /// <summary>Below this, doubles do not tell the greatest radius.</summary>
    private const double LeastCompared = 1e-6;

    [Fact]
    public void Balls_of_general_constraints_lie_inside_touch_and_are_the_greatest()
    {
        foreach (var system in RandomSystem.Stream(101, TestScale.Times(200)).Concat(RandomSystem.Stream(102, TestScale.Times(4), greatestCount: 5)))
        {
            Verify(system.Solve(), RandomSystem.Inequalities(system.Constraints));
        }
    }

    [Fact]
    public void Balls_of_nested_groups_are_those_of_general_constraints()
    {
        foreach (var system in NestedSystems(103, TestScale.Times(300)))
        {
            var nested = Polytopes.Of(system).Polytope!;
            Verify(nested, RandomSystem.Inequalities(system));
            if (nested.IsFeasible && Polytopes.General(system, SizeLimits.Default, null).Polytope!.Chebyshev() is { } general)
            {
                var own = nested.Chebyshev()!.SquaredRadius;
                Assert.True(Rational.Abs(own - general.SquaredRadius) <= own * general.RelativeError);
            }
        }
    }

    [Fact]
    public void Balls_of_raw_weights_lie_inside_touch_and_are_the_greatest()
    {
        foreach (var (least, greatest) in RawRatios.Stream(104, TestScale.Times(300)))
        {
            var polytope = ReachablePolytope.OfRaw(BoxConstraints.Of([.. least.Select(x => Rational.Of(x, 6))], [.. greatest.Select(x => Rational.Of(x, 6))]));
            Verify(polytope, RawRatios.Of(least, greatest));
        }
    }

    [Fact]
    public void A_box_has_the_same_ball_however_it_is_solved()
    {
        var box = BoxConstraints.Of([Rational.Of(1, 2), 0, 0], [1, Rational.Of(1, 2), Rational.Of(1, 4)]);
        var (closed, general) = (ReachablePolytope.Of(box).Chebyshev()!, Polytopes.General(new GeneralConstraints(box, [], []), SizeLimits.Default, null).Polytope!.Chebyshev()!);
        Assert.Equal(closed.SquaredRadius, general.SquaredRadius);
        Assert.Equal(closed.Margin, general.Margin);
        Assert.Equal(["0.625", "0.25", "0.125"], general.Centre.Select(share => share.ToString()));
    }

    [Fact]
    public void Beyond_the_limits_nothing_is_said()
    {
        var row = new LinearRow([new(0, 1), new(1, -2)], null, new ShareBound(0, new(1)));
        var polytope = Polytopes.Of(new GeneralConstraints(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [], [row])).Polytope!;
        Assert.NotNull(polytope.Chebyshev());
        Assert.Null(polytope.Chebyshev(new FigureLimits { Work = 1 }));
    }

    /// <summary>The first sources as one group, and more of them, or others, as another one.</summary>
    private static IEnumerable<GeneralConstraints> NestedSystems(int seed, int count)
    {
        var random = new Random(seed);
        foreach (var system in RandomSystem.Stream(seed, count))
        {
            var (sources, groups) = (system.Count, system.Constraints.Groups);
            var cut = random.Next(1, sources + 1);
            var next = random.Next(cut, sources + 1);
            ImmutableArray<int> first = [.. Enumerable.Range(0, cut)];
            ImmutableArray<int> second = [.. random.Next(2) == 0 ? Enumerable.Range(0, next) : Enumerable.Range(cut, sources - cut)];
            yield return new GeneralConstraints(
                system.Constraints.Box, [.. groups.Select((group, g) => group with { Members = g == 0 ? first : second })], []);
        }
    }

    private static void Verify(ReachablePolytope polytope, List<Inequality> inequalities)
    {
        var oracle = new BallOracle(polytope.Count, inequalities);
        Assert.Equal(oracle.IsEmpty, !polytope.IsFeasible);
        if (oracle.IsEmpty)
        {
            return;
        }

        var ball = polytope.Chebyshev();
        Assert.NotNull(ball);
        Assert.True(polytope.Contains(ball.Centre));
        Assert.Equal(oracle.SquaredRadius(ball.Centre), ball.SquaredRadius);
        Assert.Equal(Margin(polytope, ball), ball.Margin);
        if (ball.Radius > LeastCompared)
        {
            Assert.InRange(ball.Radius / oracle.Greatest(), 1 - 1e-6, 1 + 1e-6);
        }
    }

    private static Rational Margin(ReachablePolytope polytope, ChebyshevBall ball) => polytope.FreeSources.IsEmpty ? 0 : polytope.FreeSources
        .Min(i => Rational.Min(ball.Centre[i] - polytope.TightFloor(i), polytope.TightCap(i) - ball.Centre[i]));
}
