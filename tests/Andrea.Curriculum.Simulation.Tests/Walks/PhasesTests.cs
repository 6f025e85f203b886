using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Walks;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Simulation.Tests.Walks;

public sealed class PhasesTests
{
    [Fact]
    public void Lengths_are_uniform_and_kinds_follow_their_probability()
    {
        var steps = TestScale.Times(1_000_000);
        var run = new RunBuilder { Steps = steps }.Sources(3)
            .Regime("own", 0, regime => regime.Bandit(bandit => bandit with { RandomPhases = RunBuilder.Written(Rational.Of(1, 4)) }))
            .Build();
        var whole = RecordedWalk.Of(run).Phases.Where(phase => !phase.IsCut).ToList();

        var lengths = new long[36];
        whole.ForEach(phase => lengths[phase.Length - 7]++);
        var perLength = ChiSquared.Statistic(lengths, [.. lengths.Select(_ => whole.Count / 36.0)]);
        Assert.True(ChiSquared.PValue(perLength, 35) > 1e-4, $"{perLength}");

        long random = whole.Count(phase => phase.Kind == PhaseKind.Random);
        var kinds = ChiSquared.Statistic([random, whole.Count - random], [whole.Count / 4.0, whole.Count * 3 / 4.0]);
        Assert.True(ChiSquared.PValue(kinds, 1) > 1e-4, $"{kinds}");
    }

    [Fact]
    public void Phases_tile_the_regimes_without_gaps()
    {
        var random = new Random(5);
        for (var trial = 0; trial < TestScale.Times(40); trial++)
        {
            var first = random.Next(1, 200);
            var second = first + random.Next(1, 200);
            var run = new RunBuilder { Steps = second + random.Next(1, 200) }.Sources(random.Next(1, 5))
                .Regime("a", 0).Regime("b", first).Regime("c", second).Build();
            var walk = RecordedWalk.Of(run, trial);
            var (step, regime) = (0L, 0);
            for (var i = 0; i < walk.Phases.Count; i++)
            {
                var phase = walk.Phases[i];
                Assert.Equal((i, step), (phase.Phase, phase.FirstStep));
                if (phase.Kind == PhaseKind.Pivot)
                {
                    Assert.Equal(walk.Plan.Regimes[regime].End, step);
                    Assert.Equal((++regime, 0L), (phase.Regime, phase.Length));
                    continue;
                }

                Assert.Equal(regime, phase.Regime);
                Assert.InRange(phase.Length, phase.IsCut ? 1 : 7, phase.IsCut ? 41 : 42);
                step += phase.Length;
                Assert.True(!phase.IsCut || step == walk.Plan.Regimes[regime].End);
            }

            Assert.Equal((run.Run.Steps!.Value.Value, 2), (step, regime));
        }
    }

    [Fact]
    public void A_resumed_run_begins_at_its_resume_step_and_skips_past_regimes()
    {
        var run = new RunBuilder { Steps = 1000, ResumeStep = 620 }.Sources(3).Regime("a", 0).Regime("b", 500).Regime("c", 800).Build();
        var walk = RecordedWalk.Of(run);

        Assert.Equal(["b", "c"], walk.Plan.Regimes.Select(regime => regime.Analysis.Regime.Name));
        Assert.Equal(620, walk.Phases[0].FirstStep);
        Assert.NotEqual(PhaseKind.Pivot, walk.Phases[0].Kind);
        Assert.Equal(380, walk.Phases.Sum(phase => phase.Length));
    }

    [Fact]
    public void A_dead_regime_is_skipped()
    {
        var run = new RunBuilder { Steps = 300 }.Sources(2).Regime("a", 0).Regime("b", 100).Regime("dead", 300).Build();

        Assert.Equal(["a", "b"], RecordedWalk.Of(run).Plan.Regimes.Select(regime => regime.Analysis.Regime.Name));
    }

    [Fact]
    public void All_policies_meet_the_same_phases_and_the_same_random_mixes()
    {
        var ucb = RecordedWalk.Of(Run(Configuration.TrainingRuns.BanditPolicy.Ucb1));
        var still = RecordedWalk.Of(Run(Configuration.TrainingRuns.BanditPolicy.Static));

        Assert.Equal(ucb.Phases.Select(phase => phase.Length), still.Phases.Select(phase => phase.Length));
        Assert.All(still.Mixes, mix => Assert.Equal([0.5, 0.25, 0.25], mix));

        static Andrea.Curriculum.Analysis.RunAnalysis Run(Configuration.TrainingRuns.BanditPolicy policy) =>
            new RunBuilder { Steps = 5000 }.Sources(3)
                .Regime("own", 0, regime => regime.Policy(policy).Mix(Rational.Of(1, 2), Rational.Of(1, 4), Rational.Of(1, 4))).Build();
    }
}
