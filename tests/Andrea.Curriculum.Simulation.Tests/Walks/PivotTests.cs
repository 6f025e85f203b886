using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Tests.Walks;

public sealed class PivotTests
{
    [Fact]
    public void A_pivot_goes_to_the_nearest_mix_and_says_how_far_and_why()
    {
        var run = new RunBuilder { Steps = 200 }.Sources(3)
            .Regime("a", 0, regime => regime.Policy(BanditPolicy.Static).Mix(Tenths(6), Tenths(3), Tenths(1)))
            .Regime("b", 100, regime => regime.Cap(0, Tenths(4)))
            .Build();
        var walk = RecordedWalk.Of(run);
        var at = walk.Phases.FindIndex(phase => phase.Kind == PhaseKind.Pivot);

        Assert.Equal((100L, 0L), (walk.Phases[at].FirstStep, walk.Phases[at].Length));
        Assert.Equal(0.4, walk.Mixes[at][0], 1e-15);
        Assert.Equal(0.4, walk.Mixes[at][1], 1e-15);
        Assert.Equal(0.2, walk.Mixes[at][2], 1e-15);

        var pivot = Simulator.Run(run, new SimulationOptions { Walks = 3 }).Summary!.Regimes[1].Pivot!;
        Assert.Equal("a", pivot.From);
        Assert.Equal(0.2, pivot.TotalVariation.Mean, 1e-15);
        Assert.Equal(Math.Sqrt(0.06), pivot.Euclidean.Greatest, 1e-15);
        Assert.Equal(3, pivot.Moved);
        var bound = Assert.Single(pivot.Broken);
        Assert.Equal((0, ConstraintKind.Cap, 3L), (bound.Bound.Source, bound.Bound.Kind, bound.Walks));
    }

    [Fact]
    public void A_constraint_that_moves_walks_is_named()
    {
        // {0.6, 0.3, 0.1} breaks w0 <= w1, nothing else; the nearest mix shares what the two have.
        var run = new RunBuilder { Steps = 200 }.Sources(3)
            .Regime("a", 0, regime => regime.Policy(BanditPolicy.Static).Mix(Tenths(6), Tenths(3), Tenths(1)))
            .Regime("b", 100, regime => regime.AtMost(0, 1, 1).Cap(2, Tenths(9)))
            .Build();
        var summary = Simulator.Run(run, new SimulationOptions { Walks = 3 }).Summary!;
        var pivot = summary.Regimes[1].Pivot!;

        Assert.Equal(0.15, pivot.TotalVariation.Mean, 1e-15);
        var broken = Assert.Single(pivot.Broken);
        Assert.Equal((ConstraintKind.Constraint, 0, -1, 3L), (broken.Bound.Kind, broken.Bound.Constraint, broken.Bound.Source, broken.Walks));
        Assert.Equal(run.Regimes[1].Regime.Constraints[0].Text, broken.Constraint);
    }

    [Fact]
    public void A_mix_of_the_new_polytope_is_not_moved()
    {
        var pivot = Simulator.Run(AndreaRuns.V2(20_000), new SimulationOptions { Walks = 2 }).Summary!.Regimes[1].Pivot!;

        Assert.Equal(new DistanceSummary(0, 0, 0), pivot.TotalVariation);
        Assert.Equal(0, pivot.Moved);
        Assert.Empty(pivot.Broken);
    }

    [Theory]
    [InlineData(AtPivot.Keep)]
    [InlineData(AtPivot.Reset)]
    public void A_reset_forgets_what_was_pulled(AtPivot atPivot)
    {
        var run = new RunBuilder { Steps = 20_000 }.Sources(4)
            .Regime("a", 0)
            .Regime("b", 10_000, regime => regime.Bandit(bandit => bandit with
            {
                AtPivot = RunBuilder.Written(atPivot),
                RandomPhases = RunBuilder.Written(Rational.Zero),
            }))
            .Build();
        var walk = RecordedWalk.Of(run);
        var after = walk.Phases.FindIndex(phase => phase.Kind == PhaseKind.Pivot) + 1;

        // Arms that were never pulled come first, in file order, phase after phase.
        var first = Enumerable.Range(after, 4).Select(i => CampingTally.Leader(walk.Mixes[i])).ToArray();
        Assert.Equal(atPivot == AtPivot.Reset, first.SequenceEqual<int?>([0, 1, 2, 3]));
    }

    [Fact]
    public void A_walk_begins_at_the_written_mix_or_the_nearest_to_it_or_the_even_most()
    {
        Assert.Equal([0.5, 0.5], Start(new RunBuilder().Sources(2).Regime("a", 0, regime => Still(regime)).Build()));
        Assert.Equal([0.75, 0.25], Start(new RunBuilder().Sources(2)
            .Regime("a", 0, regime => Still(regime).Mix(Rational.Of(3, 4), Rational.Of(1, 4))).Build()));
        Assert.Equal([0.5, 0.5], Start(new RunBuilder().Sources(2)
            .Regime("a", 0, regime => Still(regime).Mix(Rational.Of(3, 4), Rational.Of(1, 4)).Cap(0, Rational.Of(1, 2))).Build()));

        static double[] Start(RunAnalysis run) => RecordedWalk.Of(run).Mixes[0];

        // A bandit that never leaves its point shows where it began.
        static Configuration.Regimes.Regime Still(Configuration.Regimes.Regime regime) => regime.Bandit(bandit => bandit with
        {
            StepTowardVertex = RunBuilder.Written(Rational.Zero),
            RandomPhases = RunBuilder.Written(Rational.Zero),
        });
    }

    private static Rational Tenths(int value) => Rational.Of(value, 10);
}
