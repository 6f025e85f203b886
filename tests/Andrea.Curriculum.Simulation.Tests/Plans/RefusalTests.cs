using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation.Tests.Plans;

public sealed class RefusalTests
{
    [Fact]
    public void An_infeasible_regime_says_its_conflict()
    {
        var refusal = Refusal(Own(regime => regime.Floor(0, Rational.Of(7, 10)).Floor(1, Rational.Of(2, 5))));

        Assert.Equal(RefusalKind.Infeasible, refusal.Kind);
        Assert.Equal("regime `own` has no reachable mix: floors 0.7 + 0.4 = 1.1 exceed 1 by 0.1", refusal.Message);
        Assert.Equal(2, refusal.Labels.Length);
    }

    [Fact]
    public void Constraints_without_a_mix_say_so()
    {
        var constraint = new LinearConstraint("s0 + s1 + s2 <= 0.5", RunBuilder.Place, [new(0, 1), new(1, 1), new(2, 1)], null, Rational.Of(1, 2));
        var refusal = Refusal(Own(regime => regime with { Constraints = [constraint] }));

        Assert.Equal(RefusalKind.Infeasible, refusal.Kind);
        Assert.Single(refusal.Labels);
    }

    [Fact]
    public void A_run_of_unknown_length_is_refused()
    {
        var known = new RunBuilder().Sources(2).Build();
        var run = known.Run with { Steps = null };
        var open = known.Regimes[0].Regime with { End = null };

        Assert.Equal(RefusalKind.Unusable, Refusal(new RunAnalysis(new RegimePlan(run, [open], []))).Kind);
    }

    [Fact]
    public void A_run_with_no_step_left_is_refused() =>
        Assert.Equal("no step is left to walk", Refusal(new RunBuilder { Steps = 100, ResumeStep = 100 }.Sources(2).Build()).Message);

    public static TheoryData<string, Func<BanditSettings, BanditSettings>> ImpossibleBandits => new()
    {
        { "phases of 42 to 7 steps are impossible", bandit => bandit with { PhaseSteps = RunBuilder.Written((42L, 7L)) } },
        { "phases of 0 to 7 steps are impossible", bandit => bandit with { PhaseSteps = RunBuilder.Written((0L, 7L)) } },
        { "random_phases 1.5 is outside 0 to 1", bandit => bandit with { RandomPhases = RunBuilder.Written(Rational.Of(3, 2)) } },
        { "step_toward_vertex -1 is outside 0 to 1", bandit => bandit with { StepTowardVertex = RunBuilder.Written(-Rational.One) } },
        { "exploration -1 is outside 0 to 1e100", bandit => bandit with { Exploration = RunBuilder.Written(-Rational.One) } },
        { "ema_alpha 0 never moves an average", bandit => bandit with { EmaAlpha = RunBuilder.Written(Rational.Zero) } },
        { "one source per sequence is to be drawn, but `batch.sequences` is missing", bandit => bandit with { Draw = RunBuilder.Written(BanditDraw.Sequence) } },
        {
            "reward.scale beyond 1e100 is outside -1e100 to 1e100",
            bandit => bandit with { RewardScale = RunBuilder.Written(Rational.Of(System.Numerics.BigInteger.Pow(10, 101))) }
        },
    };

    [Theory]
    [MemberData(nameof(ImpossibleBandits))]
    public void Impossible_bandits_are_refused(string message, Func<BanditSettings, BanditSettings> change)
    {
        var refusal = Refusal(Own(regime => regime.Bandit(change)));

        Assert.Equal((RefusalKind.Unusable, message), (refusal.Kind, refusal.Message));
    }

    [Fact]
    public void Impossible_noise_is_refused() =>
        Assert.Equal("noise -1 is outside 0 to 1e100", Refusal(new RunBuilder().Source("a", 3, -1).Build()).Message);

    [Fact]
    public void Past_and_dead_regimes_do_not_refuse()
    {
        var run = new RunBuilder { Steps = 300, ResumeStep = 100 }.Sources(2)
            .Regime("past", 0, regime => regime.Floor(0, 2))
            .Regime("now", 100)
            .Regime("dead", 300, regime => regime.Policy(BanditPolicy.Exp3))
            .Build();

        Assert.Null(Simulator.Run(run, new SimulationOptions()).Refusal);
    }

    private static RunAnalysis Own(Func<Regime, Regime> change) => new RunBuilder().Sources(3).Regime("own", 0, change).Build();

    private static SimulationRefusal Refusal(RunAnalysis run)
    {
        using var trace = new MemoryStream();
        var outcome = Simulator.Run(run, new SimulationOptions(), new TraceTarget(trace, TraceFormat.Csv));
        Assert.Null(outcome.Summary);
        Assert.Equal(0, trace.Length);
        return outcome.Refusal!;
    }
}
