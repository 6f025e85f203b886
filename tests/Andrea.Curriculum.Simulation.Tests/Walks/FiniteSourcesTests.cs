using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Tests.Walks;

public sealed class FiniteSourcesTests
{
    [Fact]
    public void A_dropped_source_leaves_the_mix_with_the_next_phase_and_its_floor_with_it()
    {
        var run = Run(OnExhausted.Drop, documents: 100, regime => regime.Floor(0, Rational.Of(1, 4)));
        var walk = RecordedWalk.Of(run);
        var drop = walk.Phases.FindIndex(phase => phase.Kind == PhaseKind.Drop);

        Assert.True(drop > 0);
        Assert.Equal((0L, walk.Phases[drop + 1].FirstStep), (walk.Phases[drop].Length, walk.Phases[drop].FirstStep));
        Assert.All(walk.Mixes[..drop], mix => Assert.True(mix[0] >= 0.25));
        Assert.All(walk.Mixes[drop..], mix => Assert.Equal(0, mix[0]));
        Assert.Equal(1000, walk.Phases.Sum(phase => phase.Length));
        var used = Assert.Single(walk.Walker.Exhaustion.Summarise());
        Assert.InRange(used.EarliestStep, walk.Phases[drop - 1].FirstStep, walk.Phases[drop].FirstStep - 1);
    }

    [Fact]
    public void Drops_leave_the_phases_and_random_mixes_of_other_walks_alone()
    {
        var dropping = RecordedWalk.Of(Run(OnExhausted.Drop, documents: 100, regime => regime.Cap(0, Rational.Of(1, 2))));
        var repeating = RecordedWalk.Of(Run(OnExhausted.Repeat, documents: 100, regime => regime.Cap(0, Rational.Of(1, 2))));

        Assert.DoesNotContain(repeating.Phases, phase => phase.Kind == PhaseKind.Drop);
        Assert.Equal(
            repeating.Phases.Select(phase => (phase.FirstStep, phase.Length, phase.Kind)),
            dropping.Phases.Where(phase => phase.Kind != PhaseKind.Drop).Select(phase => (phase.FirstStep, phase.Length, phase.Kind)));
    }

    [Theory]
    [InlineData(BanditDraw.Step, 1)]
    [InlineData(BanditDraw.Step, 8)]
    [InlineData(BanditDraw.Sequence, 8)]
    [InlineData(BanditDraw.Sequence, 700)]
    public void A_stopping_source_ends_the_run_with_the_step_that_uses_it_up(BanditDraw draw, long sequences)
    {
        // All steps are of the first source, so 4100 documents last for 4100 / sequences steps.
        var run = Run(OnExhausted.Stop, documents: 4100, regime => regime.Exclude(1).Exclude(2).Bandit(bandit => bandit with { Draw = RunBuilder.Written(draw) }), sequences, 10_000);
        var walk = RecordedWalk.Of(run);
        var steps = (4100 + sequences - 1) / sequences;

        Assert.Equal(steps, walk.Phases.Sum(phase => phase.Length));
        Assert.True(walk.Phases[^1].IsCut);
        var pulls = walk.Walker.Tallies[0].Summarise(null).Sources.Sum(source => source.Pulls);
        Assert.Equal(draw == BanditDraw.Step ? steps : steps * sequences, pulls);
        Assert.Equal(steps - 1, Assert.Single(walk.Walker.Exhaustion.Summarise()).LatestStep);
    }

    [Fact]
    public void Regimes_behind_the_end_are_summed_up_as_empty()
    {
        var run = new RunBuilder { Steps = 1000 }.Source("a", 3, 1).With(source => Finite(source, OnExhausted.Stop, 50)).Source("b", 3, 1)
            .Regime("first", 0).Regime("second", 900).Build();
        var summary = Simulator.Run(run, new SimulationOptions { Walks = 3 }).Summary!;

        Assert.True(summary.Regimes[1].Phases.IsEmpty);
        Assert.Null(summary.Regimes[1].Pivot);
        Assert.Equal(3, Assert.Single(summary.Exhausted).Walks);
        Assert.DoesNotContain("NaN", DeterminismTests.JsonOf(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drop_that_leaves_no_mix_ends_the_walk()
    {
        var run = Run(OnExhausted.Drop, documents: 60, regime => regime.Cap(1, Rational.Of(1, 4)).Cap(2, Rational.Of(1, 4)));
        var summary = Simulator.Run(run, new SimulationOptions { Walks = 4 }).Summary!;

        var used = Assert.Single(summary.Exhausted);
        Assert.Equal((4L, 4L), (used.Walks, used.WalksWithoutMix));
        Assert.True(summary.Regimes[0].Sources.Sum(source => source.Pulls) < 4000);
    }

    [Fact]
    public void Finite_sources_give_the_same_bytes_at_any_number_of_threads()
    {
        var run = new RunBuilder { Steps = 3000 }
            .Source("a", 3, 1).With(source => Finite(source, OnExhausted.Drop, 200))
            .Source("b", 3, 1).With(source => Finite(source, OnExhausted.Drop, 300))
            .Source("c", 3, 1).With(source => Finite(source, OnExhausted.Stop, 900))
            .Source("d", 3, 1).Regime("first", 0).Regime("second", 700, regime => regime.Floor(1, Rational.Of(1, 3))).Build();

        var one = Simulator.Run(run, new SimulationOptions { Walks = 11, Threads = 1 }).Summary!;
        var five = Simulator.Run(run, new SimulationOptions { Walks = 11, Threads = 5 }).Summary!;

        Assert.Equal(3, one.Exhausted.Length);
        Assert.Equal(DeterminismTests.JsonOf(one), DeterminismTests.JsonOf(five));
    }

    [Theory]
    [InlineData(LossEnvironment.LearningCurve)]
    [InlineData(LossEnvironment.Memorise)]
    public void A_learning_environment_lowers_what_is_drawn(LossEnvironment environment)
    {
        var run = new RunBuilder { Steps = 20_000, Environment = environment }
            .Source("small", 2, Rational.Of(1, 10)).With(source => Finite(source, OnExhausted.Repeat, 50))
            .Loss(loss => loss with { MemorisedAfter = RunBuilder.At(3) })
            .Source("large", 2, Rational.Of(1, 10)).Build();
        var walk = RecordedWalk.Of(run);

        // With signed rewards the sum telescopes to the fall of the running average, by alpha and the scale.
        var sources = walk.Walker.Tallies[0].Summarise(null).Sources;
        Assert.True(sources[0].MeanReward * sources[0].Pulls > 10_000, $"{sources[0].MeanReward * sources[0].Pulls}");
    }

    private static DataSource Finite(DataSource source, OnExhausted then, int documents) => source with
    {
        Documents = RunBuilder.At(documents),
        OnExhausted = new Configuration.Text.Located<OnExhausted>(then, RunBuilder.Place),
    };

    private static RunAnalysis Run(OnExhausted then, int documents, Func<Regime, Regime> change, long? sequences = null, long steps = 1000) =>
        new RunBuilder { Steps = steps, Sequences = sequences }
            .Source("a", 3, 1).With(source => Finite(source, then, documents)).Source("b", 3, 1).Source("c", 3, 1)
            .Regime("own", 0, change).Build();
}
