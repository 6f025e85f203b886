using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Tests.Summaries;

public sealed class CampingTallyTests
{
    private static readonly double[] First = [0.5, 0.3, 0.2];
    private static readonly double[] Second = [0.1, 0.6, 0.3];
    private static readonly double[] Tie = [0.2, 0.4, 0.4];

    [Fact]
    public void The_greatest_share_leads_and_the_first_of_equals()
    {
        Assert.Equal([0, 1, 1], new[] { First, Second, Tie }.Select(mix => CampingTally.Leader(mix)));
    }

    [Fact]
    public void Half_of_a_window_is_not_camping_and_a_step_more_is()
    {
        Assert.Equal((CampingVerdict.No, 0L), Judge((First, 500), (Second, 500)));
        Assert.Equal((CampingVerdict.Yes, 1L), Judge((First, 501), (Second, 499)));
    }

    [Fact]
    public void Steps_that_fill_no_window_are_not_judged() => Assert.Equal((CampingVerdict.TooFewSteps, 0L), Judge((First, 999)));

    [Fact]
    public void More_than_half_of_the_windows_decide()
    {
        Assert.Equal((CampingVerdict.No, 1L), Judge((First, 1000), (First, 500), (Second, 500)));
        Assert.Equal((CampingVerdict.Yes, 2L), Judge((First, 1000), (Second, 1000), (First, 500), (Second, 500)));
    }

    [Fact]
    public void Each_walk_has_its_own_leader_and_windows()
    {
        var tally = new CampingTally(3);
        foreach (var mix in new[] { First, Second, Second })
        {
            tally.BeginWalk();
            tally.Add(mix, 600);
            tally.EndWalk();
        }

        var summary = tally.Summarise(-1, isAdaptive: true);
        Assert.Equal((1, 2L, 1.0, 0L), (summary.Leader, summary.LeaderWalks, summary.LeaderPart, summary.Windows));
    }

    [Fact]
    public void Forced_leaders_and_fixed_policies_are_not_judged()
    {
        var tally = new CampingTally(3);
        tally.BeginWalk();
        tally.Add(First, 1000);
        tally.EndWalk();

        Assert.Equal(CampingVerdict.BoundsDecide, tally.Summarise(0, isAdaptive: true).Verdict);
        Assert.Equal(CampingVerdict.NoBandit, tally.Summarise(-1, isAdaptive: false).Verdict);
        Assert.Equal(CampingVerdict.Yes, tally.Summarise(-1, isAdaptive: true).Verdict);
    }

    private static (CampingVerdict Verdict, long Camped) Judge(params (double[] Mix, long Steps)[] phases)
    {
        var tally = new CampingTally(3);
        tally.BeginWalk();
        foreach (var (mix, steps) in phases)
        {
            tally.Add(mix, steps);
        }

        tally.EndWalk();
        var summary = tally.Summarise(-1, isAdaptive: true);
        return (summary.Verdict, summary.CampedWindows);
    }
}
