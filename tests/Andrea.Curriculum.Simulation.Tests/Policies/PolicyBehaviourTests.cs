using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Tests.Policies;

public sealed class PolicyBehaviourTests
{
    public static TheoryData<BanditPolicy> Policies => [.. Enum.GetValues<BanditPolicy>()];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Same_seed_same_summary_at_any_number_of_threads(BanditPolicy policy)
    {
        var run = TwoRegimes(policy, BanditPolicy.Ucb1, AtPivot.Keep, chance: 1);

        var one = Simulator.Run(run, new SimulationOptions { Walks = 9, Threads = 1 }).Summary!;
        var four = Simulator.Run(run, new SimulationOptions { Walks = 9, Threads = 4 }).Summary!;

        Assert.Equal(DeterminismTests.JsonOf(one), DeterminismTests.JsonOf(four));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Phases_and_random_mixes_do_not_depend_on_the_policy(BanditPolicy policy)
    {
        var walk = RecordedWalk.Of(One(policy));
        var other = RecordedWalk.Of(One(BanditPolicy.Ucb1));

        Assert.Equal(other.Phases.Select(phase => (phase.FirstStep, phase.Length)), walk.Phases.Select(phase => (phase.FirstStep, phase.Length)));
        var both = Enumerable.Range(0, walk.Phases.Count).Where(i => walk.Phases[i].Kind == PhaseKind.Random && other.Phases[i].Kind == PhaseKind.Random).ToList();
        Assert.True(both.Count > 5 || walk.Phases[0].Kind == PhaseKind.Static);
        Assert.All(both, i => Assert.Equal(other.Mixes[i], walk.Mixes[i]));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_reset_forgets_all_and_the_next_regime_begins_like_a_run(BanditPolicy policy)
    {
        var kept = RecordedWalk.Of(TwoRegimes(policy, policy, AtPivot.Keep));
        var reset = RecordedWalk.Of(TwoRegimes(policy, policy, AtPivot.Reset));

        Assert.Equal(Before(kept), Before(reset));
        var first = Enumerable.Range(0, reset.Phases.Count).First(i => reset.Phases[i] is { Regime: 1, Kind: PhaseKind.Bandit or PhaseKind.Static or PhaseKind.Random });
        switch (policy)
        {
            case BanditPolicy.Static or BanditPolicy.Unimax or BanditPolicy.Random:
                Assert.Equal(kept.Mixes, reset.Mixes);
                break;
            case BanditPolicy.Exp3 or BanditPolicy.Odm or BanditPolicy.Doremi or BanditPolicy.Ado:
                Assert.NotEqual(After(kept), After(reset));
                break;
            default:
                Assert.NotEqual(After(kept), After(reset));
                Assert.Equal(1, reset.Mixes[first].Max());
                break;
        }
    }

    [Theory]
    [InlineData(BanditPolicy.Exp3)]
    [InlineData(BanditPolicy.Doremi)]
    [InlineData(BanditPolicy.Odm)]
    public void Without_anything_learned_the_rest_above_the_floors_is_even(BanditPolicy policy)
    {
        var run = new RunBuilder { Steps = 40 }.Sources(4).Regime("own", 0, regime => regime.Floor(0, Rational.Of(1, 2)).Cap(1, Rational.Of(1, 16))
            .Policy(policy).Bandit(bandit => bandit with { RandomPhases = RunBuilder.Written(Rational.Zero) })).Build();

        // Of the half above the floor each of the other three takes an eighth, the capped one but a sixteenth.
        var mix = RecordedWalk.Of(run).Mixes[0];
        Assert.Equal(0.0625, mix[1]);
        Assert.Equal(0.5 + (0.4375 / 3), mix[0], 1e-15);
        Assert.Equal(0.4375 / 3, mix[3], 1e-15);
    }

    [Fact]
    public void A_policy_learns_what_an_earlier_policy_pulled()
    {
        var run = TwoRegimes(BanditPolicy.Random, BanditPolicy.Exp3, AtPivot.Keep);
        var walk = RecordedWalk.Of(run);
        var first = Enumerable.Range(0, walk.Phases.Count).First(i => walk.Phases[i] is { Regime: 1, Kind: PhaseKind.Bandit });

        Assert.NotEqual(walk.Mixes[first][0], walk.Mixes[first][1]);
    }

    [Fact]
    public void A_source_that_comes_in_late_starts_with_the_average_weight()
    {
        var run = new RunBuilder { Steps = 4000 }.Sources(4)
            .Regime("first", 0, regime => regime.Exclude(3).Policy(BanditPolicy.Exp3).Chance(0))
            .Regime("second", 3000, regime => regime.Policy(BanditPolicy.Exp3).Chance(0)).Build();
        var walk = RecordedWalk.Of(run);
        var first = Enumerable.Range(0, walk.Phases.Count).First(i => walk.Phases[i].Regime == 1 && walk.Phases[i].Kind != PhaseKind.Pivot);

        Assert.Equal(0.25, walk.Mixes[first][3], 1e-3);
    }

    [Fact]
    public void Unimax_gives_small_sources_their_epochs_and_the_others_the_rest_evenly()
    {
        // 1000 steps of one sequence: at most 2 epochs of 50 documents are a tenth, 4 of 25 too.
        var run = new RunBuilder { Steps = 1000 }
            .Source("small").With(source => source with { Documents = RunBuilder.At(50), MaxEpochs = RunBuilder.At(2) })
            .Source("tiny").With(source => source with { Documents = RunBuilder.At(25) })
            .Source("big").With(source => source with { Documents = RunBuilder.At(5000) })
            .Source("unknown")
            .Regime("own", 0, regime => regime.Policy(BanditPolicy.Unimax)).Build();

        Assert.Equal([0.1, 0.1, 0.4, 0.4], RecordedWalk.Of(run).Mixes[0]);
        Assert.Equal(
            ["bandit.unimax_epochs = 4 (1, 2)", "sources.tokens = no end of data (3)"],
            Simulator.Run(run, new SimulationOptions()).Summary!.Assumed.Where(value => value.Key is "bandit.unimax_epochs" or "sources.tokens")
                .Select(value => $"{value.Key} = {value.Value} ({string.Join(", ", value.Sources)})"));
    }

    [Fact]
    public void Unimax_without_enough_data_shares_in_proportion_to_what_there_is()
    {
        var run = new RunBuilder { Steps = 1000 }
            .Source("a").With(source => source with { Documents = RunBuilder.At(10) })
            .Source("b").With(source => source with { Documents = RunBuilder.At(30) })
            .Regime("own", 0, regime => regime.Policy(BanditPolicy.Unimax)).Build();

        Assert.Equal([0.25, 0.75], RecordedWalk.Of(run).Mixes[0]);
    }

    [Theory]
    [InlineData(BanditPolicy.UcbTuned)]
    [InlineData(BanditPolicy.DiscountedUcb)]
    [InlineData(BanditPolicy.SlidingUcb)]
    [InlineData(BanditPolicy.EpsilonGreedy)]
    [InlineData(BanditPolicy.Doremi)]
    [InlineData(BanditPolicy.Exp3)]
    public void The_noisiest_source_wins_under_the_published_reward(BanditPolicy policy)
    {
        var run = new RunBuilder { Steps = 30_000 }.Source("quiet", 3, Rational.Of(1, 2)).Source("noisy", 3, Rational.Of(2)).Source("calm", 3, Rational.Of(1, 4))
            .Regime("own", 0, regime => regime.Policy(policy).Published()).Build();
        var regime = Simulator.Run(run, new SimulationOptions { Walks = 2 }).Summary!.Regimes[0];

        Assert.Equal(1, regime.Camping.Leader);
    }

    private static RunAnalysis One(BanditPolicy policy) =>
        new RunBuilder { Steps = 800 }.Sources(5).Regime("own", 0, regime => regime.Floor(1, Rational.Of(1, 10)).Policy(policy)).Build();

    private static RunAnalysis TwoRegimes(BanditPolicy before, BanditPolicy after, AtPivot atPivot, int chance = 0) => new RunBuilder { Steps = 1600 }
        .Source("a", 3, 1).Source("b", 3, 2).Source("c", 2, Rational.Of(1, 2))
        .Regime("first", 0, regime => regime.Policy(before).Chance(chance))
        .Regime("second", 800, regime => regime.Policy(after).Chance(chance).Bandit(bandit => bandit with { AtPivot = RunBuilder.Written(atPivot) }))
        .Build();

    private static IEnumerable<double[]> Before(RecordedWalk walk) => walk.Mixes.Where((_, i) => walk.Phases[i].Regime == 0);

    private static IEnumerable<double[]> After(RecordedWalk walk) => walk.Mixes.Where((_, i) => walk.Phases[i].Regime == 1);
}
