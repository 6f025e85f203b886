using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Simulation.Tests;

public sealed class PublishedFactsTests
{
    private const int Firehose = 1;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_clipped_reward_pays_409_3_sigma_for_pure_noise(int sigma)
    {
        var steps = TestScale.Times(1_000_000);
        var run = new RunBuilder { Steps = steps }.Source("noise", 3, sigma).Regime("own", 0, regime => regime.Published()).Build();

        var source = Summary(run).Regimes[0].Sources[0];

        // 1000 sqrt(1 + a / (2 - a)) / sqrt(2 pi) for a = 0.1; a reward's deviation is about 600 sigma.
        var expected = 1000 * Math.Sqrt(1 + (0.1 / 1.9)) / Math.Sqrt(2 * Math.PI);
        Assert.Equal(409.3, expected, 1);
        Assert.InRange(source.MeanReward!.Value / sigma, expected - (5 * 600 / Math.Sqrt(steps)), expected + (5 * 600 / Math.Sqrt(steps)));
    }

    [Fact]
    public void The_signed_reward_pays_nothing_for_pure_noise()
    {
        var run = new RunBuilder { Steps = 200_000 }.Source("noise", 3, 1).Build();

        // The sum telescopes to the average's change divided by alpha.
        Assert.InRange(Summary(run).Regimes[0].Sources[0].MeanReward!.Value, -0.5, 0.5);
    }

    [Fact]
    public void Without_caps_v1_camps_on_one_source()
    {
        var camping = Summary(AndreaRuns.V1(60_000), walks: TestScale.Times(3)).Regimes[0].Camping;

        Assert.Equal(CampingVerdict.Yes, camping.Verdict);
        Assert.True(camping.LeaderPart > 0.5, $"{camping.LeaderPart}");
        Assert.Equal(8, camping.Leader);
    }

    [Fact]
    public void Without_caps_the_firehose_of_v2_camps_on_one_source()
    {
        var regimes = Summary(AndreaRuns.V2(100_000), walks: TestScale.Times(3)).Regimes;

        Assert.Equal(CampingVerdict.Yes, regimes[Firehose].Camping.Verdict);
        Assert.Equal(8, regimes[Firehose].Camping.Leader);
    }

    [Fact]
    public void A_signed_reward_does_not_camp()
    {
        var camping = Summary(AndreaRuns.V1(60_000, clip: false), walks: TestScale.Times(3)).Regimes[0].Camping;

        Assert.Equal(CampingVerdict.No, camping.Verdict);
        Assert.True(camping.LeaderPart < 0.5, $"{camping.LeaderPart}");
    }

    [Fact]
    public void Without_losses_in_the_file_nobody_is_said_to_camp()
    {
        var run = new RunBuilder { Steps = 20_000 }.Sources(4).Regime("own", 0, regime => regime.Published()).Build();

        Assert.Equal(CampingVerdict.LossesAssumed, Summary(run).Regimes[0].Camping.Verdict);
    }

    [Fact]
    public void A_single_mix_is_not_judged()
    {
        var quarter = Andrea.Curriculum.Geometry.Numbers.Rational.Of(1, 4);
        var run = new RunBuilder { Steps = 20_000 }.Source("a", 3, 1).Source("b", 3, 2).Source("c").Source("d")
            .Regime("own", 0, regime => regime.Published().Cap(0, quarter).Cap(1, quarter).Cap(2, quarter).Cap(3, quarter)).Build();
        var camping = Summary(run).Regimes[0].Camping;

        Assert.Equal((CampingVerdict.BoundsDecide, 0, null), (camping.Verdict, camping.PossibleLeaders, camping.Leader));
    }

    [Fact]
    public void The_floor_of_polish_decides_who_leads()
    {
        var polish = Summary(AndreaRuns.Whole(60_000)).Regimes[2];

        Assert.Equal(CampingVerdict.BoundsDecide, polish.Camping.Verdict);
        Assert.Equal(0, polish.Camping.Leader);
        Assert.Equal(13, polish.Dimension);
        Assert.True(polish.Sources[0].ExpectedShare > 0.7);
    }

    private static SimulationSummary Summary(Andrea.Curriculum.Analysis.RunAnalysis run, long walks = 1) =>
        Simulator.Run(run, new SimulationOptions { Seed = 7, Walks = walks }).Summary!;
}
