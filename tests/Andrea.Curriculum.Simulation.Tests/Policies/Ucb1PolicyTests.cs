using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Walks;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Simulation.Tests.Policies;

public sealed class Ucb1PolicyTests
{
    [Theory]
    [InlineData(3, 0)]
    [InlineData(6, 1414)]
    [InlineData(16, 1_000_000)]
    [InlineData(70, 1414)]
    public void A_walk_is_that_of_a_naive_implementation(int count, int explorationMillis)
    {
        var random = new Random(count);
        for (var trial = 0; trial < TestScale.Times(3); trial++)
        {
            var exploration = Rational.Of(explorationMillis, 1000);
            var (floored, capped, clip) = (random.Next(count), random.Next(count), trial % 2 == 0);
            var run = new RunBuilder { Steps = 3000 }.Sources(count).Regime("own", 0, regime => regime
                .Floor(floored, Rational.Of(1, 8)).Cap(capped, Rational.Of(1, 4)).Exclude((floored + 1 == capped ? floored + 2 : floored + 1) % count)
                .Bandit(bandit => bandit with { Exploration = RunBuilder.Written(exploration), RewardClipAtZero = RunBuilder.Written(clip) })).Build();
            var walk = RecordedWalk.Of(run);
            var polytope = run.Regimes[0].FeasiblePolytope!;

            var naive = NaiveWalk.Of(polytope, 3000, exploration.ToDouble(), clip);

            Assert.Equal(naive.Mixes.Count, walk.Mixes.Count);
            for (var i = 0; i < naive.Mixes.Count; i++)
            {
                Assert.Equal(naive.Mixes[i], walk.Mixes[i]);
            }

            var sources = walk.Walker.Tallies[0].Summarise(null).Sources;
            Assert.Equal(Enumerable.Range(0, count).Select(i => naive.Pulled.LongCount(source => source == i)), sources.Select(source => source.Pulls));
        }
    }

    [Fact]
    public void Arms_never_pulled_come_first_in_file_order_each_at_its_greatest_share()
    {
        var run = new RunBuilder { Steps = 500 }.Sources(4)
            .Regime("own", 0, regime => regime.Cap(1, Rational.Of(3, 5)).Exclude(2)
                .Bandit(bandit => bandit with { RandomPhases = RunBuilder.Written(Rational.Zero) }))
            .Build();
        var walk = RecordedWalk.Of(run);

        Assert.Equal([1, 0, 0, 0], walk.Mixes[0]);
        Assert.Equal([0, 0.6, 0, 0.4], walk.Mixes[1]);
    }

    [Fact]
    public void Steps_toward_the_vertex_go_their_part_of_the_way()
    {
        var run = new RunBuilder { Steps = 500 }.Sources(3)
            .Regime("own", 0, regime => regime.Mix(Rational.Zero, Rational.Zero, Rational.One).Bandit(bandit => bandit with
            {
                RandomPhases = RunBuilder.Written(Rational.Zero),
                StepTowardVertex = RunBuilder.Written(Rational.Of(1, 4)),
            }))
            .Build();
        var walk = RecordedWalk.Of(run);

        Assert.Equal([0.25, 0, 0.75], walk.Mixes[0]);
        var target = CampingTally.Leader([.. walk.Mixes[1].Zip(walk.Mixes[0], (after, before) => after - before)])!.Value;
        Assert.Equal(walk.Mixes[0][target] + (0.25 * (1 - walk.Mixes[0][target])), walk.Mixes[1][target], 1e-15);
    }

    [Fact]
    public void Absent_and_excluded_sources_are_never_drawn()
    {
        var regimes = Simulator.Run(AndreaRuns.Whole(20_000), new SimulationOptions { Walks = 2 }).Summary!.Regimes;

        Assert.All(regimes[0].Sources, source => Assert.Equal(source.Source < 7, source.IsArm));
        Assert.All(regimes.SelectMany(regime => regime.Sources).Where(source => !source.IsArm), source =>
        {
            Assert.Equal((0L, 0.0, 0.0), (source.Pulls, source.ExpectedShare, source.RealisedShare));
            Assert.Null(source.MeanReward);
        });
        Assert.Equal([8, 9], regimes[2].Sources.Where(source => !source.IsArm).Select(source => source.Source));
    }

    [Fact]
    public void A_random_policy_makes_random_phases_only()
    {
        var run = new RunBuilder { Steps = 2000 }.Sources(3)
            .Regime("own", 0, regime => regime.Policy(Configuration.TrainingRuns.BanditPolicy.Random)).Build();

        Assert.All(RecordedWalk.Of(run).Phases, phase => Assert.Equal(PhaseKind.Random, phase.Kind));
    }
}
