using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Simulation.Tests.Walks;

public sealed class MembershipTests
{
    [Fact]
    public void No_walk_leaves_its_polytope()
    {
        var random = new Random(11);
        for (var trial = 0; trial < TestScale.Times(60); trial++)
        {
            var count = trial % 10 == 9 ? 200 : random.Next(1, 24);
            var step = Rational.Of(random.Next(0, 11), 10);
            var run = new RunBuilder { Steps = 900 }.Sources(count)
                .Regime("a", 0, regime => Bounds(regime, random, step))
                .Regime("b", 450, regime => Bounds(regime, random, step))
                .Build();
            AssertInside(RecordedWalk.Of(run, trial));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(40)]
    public void No_walk_leaves_a_sliver(int count)
    {
        // Floors leave 1e-19, which no double near a share of these sees.
        var sliver = Rational.Of(1, System.Numerics.BigInteger.Pow(10, 19));
        var floor = (Rational.One - sliver) / count;
        foreach (var step in new[] { Rational.One, Rational.Of(1, 3) })
        {
            var run = new RunBuilder { Steps = 900 }.Sources(count)
                .Regime("wide", 0, regime => Step(regime, step))
                .Regime("sliver", 450, regime => Enumerable.Range(0, count).Aggregate(Step(regime, step), (r, i) => r.Floor(i, floor)))
                .Build();
            AssertInside(RecordedWalk.Of(run));
        }
    }

    private static void AssertInside(RecordedWalk walk)
    {
        for (var i = 0; i < walk.Phases.Count; i++)
        {
            var membership = walk.Plan.Regimes[walk.Phases[i].Regime].Polytope.Check(walk.Mixes[i]);
            Assert.True(membership.IsInside, $"{walk.Phases[i]}: {membership}");
        }
    }

    private static Regime Step(Regime regime, Rational step) =>
        regime.Bandit(bandit => bandit with { StepTowardVertex = RunBuilder.Written(step) });

    /// <summary>Random bounds around a random mix, so that they are feasible; some sources are excluded or pinned.</summary>
    private static Regime Bounds(Regime regime, Random random, Rational step)
    {
        var count = regime.Present.Length;
        var weights = Enumerable.Range(0, count).Select(i => i > 0 && random.Next(4) == 0 ? 0 : random.Next(1, 50)).ToArray();
        var sum = weights.Sum();
        for (var i = 0; i < count; i++)
        {
            var share = Rational.Of(weights[i], sum);
            regime = (random.Next(5), weights[i]) switch
            {
                (_, 0) => regime.Exclude(i),
                (0, _) => regime.Floor(i, share * Rational.Of(random.Next(0, 8), 7)),
                (1, _) => regime.Cap(i, Rational.Min(1, share * Rational.Of(random.Next(7, 30), 7))),
                (2, _) => regime.Floor(i, share).Cap(i, share),
                _ => regime,
            };
        }

        return Step(regime, step);
    }
}
