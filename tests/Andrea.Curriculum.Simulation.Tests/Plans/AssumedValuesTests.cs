using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Tests.Runs;

namespace Andrea.Curriculum.Simulation.Tests.Plans;

public sealed class AssumedValuesTests
{
    [Fact]
    public void Everything_that_the_file_does_not_say_is_told_once()
    {
        var run = new RunBuilder().Source("a", mean: 2).Source("b").Regime("own", 0).Regime("next", 500).Build();

        Assert.Equal(
            [
                "bandit.policy = ucb1", "bandit.exploration = 1.4142135623730951", "bandit.ema_alpha = 0.1",
                "bandit.reward.clip_at_zero = false", "bandit.reward.scale = 1000", "bandit.phase_steps = [7, 42]",
                "bandit.random_phases = 0.5", "bandit.step_toward_vertex = 1", "bandit.draw = step", "bandit.at_pivot = keep",
                "simulation.seed = 1", "simulation.environment = noise", "simulation.sources.mean = 3.0 (1)",
                "simulation.sources.noise = 0.7 (0, 1)",
            ],
            Assumed(run, new SimulationOptions()));
    }

    [Fact]
    public void What_is_said_or_not_used_is_not_told()
    {
        var run = new RunBuilder { Environment = LossEnvironment.Noise }.Source("a", 2, 1).Regime("own", 0, regime => regime.Bandit(_ => new()
        {
            Policy = RunBuilder.Written(BanditPolicy.Static),
            EmaAlpha = RunBuilder.Written(Rational.Of(1, 2)),
            RewardClipAtZero = RunBuilder.Written(false),
            RewardScale = RunBuilder.Written(Rational.One),
            PhaseSteps = RunBuilder.Written((1L, 1L)),
            Draw = RunBuilder.Written(BanditDraw.Step),
        })).Build();

        Assert.Equal(["mix = the even-most mix"], Assumed(run, new SimulationOptions { Seed = 4 }));
    }

    private static IEnumerable<string> Assumed(Andrea.Curriculum.Analysis.RunAnalysis run, SimulationOptions options) =>
        Simulator.Run(run, options).Summary!.Assumed
            .Select(value => $"{value.Key} = {value.Value}" + (value.Sources.IsEmpty ? "" : $" ({string.Join(", ", value.Sources)})"));
}
