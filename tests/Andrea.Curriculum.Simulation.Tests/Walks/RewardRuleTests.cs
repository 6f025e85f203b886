using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Tests.Walks;

public sealed class RewardRuleTests
{
    [Fact]
    public void The_published_example_holds()
    {
        var arm = Pull(clip: true, 4.521, 4.520);

        Assert.Equal(4.5209, arm.LossAverage, 1e-12);
        Assert.Equal(1.0, arm.RewardSum, 1e-9);
    }

    [Fact]
    public void A_rise_earns_0_when_clipped_and_less_when_not()
    {
        Assert.Equal(0, Pull(clip: true, 4.521, 4.6).RewardSum);
        Assert.Equal(-79, Pull(clip: false, 4.521, 4.6).RewardSum, 1e-9);
    }

    [Fact]
    public void The_first_pull_sets_the_average_and_earns_0()
    {
        var arm = Pull(clip: true, 4.521);

        Assert.Equal(4.521, arm.LossAverage);
        Assert.Equal((0, 1), (arm.RewardSum, arm.Pulls));
    }

    [Fact]
    public void Only_the_pulled_arm_moves()
    {
        var arms = new Arm[3];
        new RewardRule(new BanditSettings()).Learn(arms, [1, 1], [2.0, 1.0]);

        Assert.Equal(default, arms[0]);
        Assert.Equal(default, arms[2]);
        Assert.Equal(500, arms[1].MeanReward);
    }

    private static Arm Pull(bool clip, params double[] losses)
    {
        var arms = new Arm[1];
        var settings = new BanditSettings { RewardClipAtZero = RunBuilder.Written(clip) };
        new RewardRule(settings).Learn(arms, new int[losses.Length], losses);
        return arms[0];
    }
}
