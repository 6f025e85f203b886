using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Tests.Summaries;

public sealed class CampingTallyTests
{
    private static readonly double[] First = [0.5, 0.3, 0.2];
    private static readonly double[] Second = [0.1, 0.6, 0.3];
    /// <summary>Three sources that can all lead, and any share is much.</summary>
    private static readonly LeadBounds Free = new([true, true, true], [0, 0, 0]);

    [Theory]
    [InlineData(0, 0.5, 0.3, 0.2)]
    [InlineData(1, 0.1, 0.6, 0.3)]
    [InlineData(2, 0.3, 0.3, 0.4)]
    [InlineData(null, 0.2, 0.4, 0.4)]
    [InlineData(null, 0.4, 0.2, 0.4)]
    [InlineData(null, 0.25, 0.25, 0.25, 0.25)]
    [InlineData(null, 0.36, 0.33, 0.31)]
    [InlineData(0, 1.0)]
    public void The_greatest_share_leads_and_nearly_equal_ones_do_not(int? leader, params double[] mix) =>
        Assert.Equal(leader, CampingTally.Leader(mix));

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
    public void Of_two_sources_that_can_lead_one_has_to_lead_three_quarters()
    {
        var bounds = new LeadBounds([true, true, false], [0, 0, 0]);

        Assert.Equal((CampingVerdict.No, 0L), Judge(bounds, (First, 750), (Second, 250)));
        Assert.Equal((CampingVerdict.Yes, 1L), Judge(bounds, (First, 751), (Second, 249)));
        Assert.Equal((CampingVerdict.Yes, 1L), Judge((First, 750), (Second, 250)));
    }

    [Fact]
    public void A_small_share_is_no_camp()
    {
        Assert.Equal((CampingVerdict.No, 0L), Judge(Free with { CampingShares = [0.51, 0, 0] }, (First, 1000)));
        Assert.Equal((CampingVerdict.Yes, 1L), Judge(Free with { CampingShares = [0.5, 1, 1] }, (First, 1000)));
    }

    [Fact]
    public void Windows_that_are_no_camps_say_why()
    {
        var contested = Summary(new LeadBounds([true, true, false], [0, 0.7, 0]), (First, 600), (Second, 400), (Second, 1000));

        Assert.Equal((2L, 0L, 1L, 1L), (contested.Windows, contested.CampedWindows, contested.ContestedWindows, contested.MildWindows));
    }

    [Fact]
    public void Nobody_leads_shared_shares()
    {
        var summary = Summary(Free, ([0.4, 0.4, 0.2], 3000));

        Assert.Equal((CampingVerdict.No, null, 0L, 0.0), (summary.Verdict, summary.Leader, summary.LeaderWalks, summary.LeaderPart));
    }

    [Fact]
    public void Each_walk_has_its_own_leader_and_windows()
    {
        var tally = new CampingTally(Free);
        foreach (var mix in new[] { First, Second, Second })
        {
            tally.BeginWalk();
            tally.Add(mix, 600);
            tally.EndWalk();
        }

        var summary = tally.Summarise(isAdaptive: true, areLossesAssumed: false);
        Assert.Equal((1, 2L, 1.0, 0L), (summary.Leader, summary.LeaderWalks, summary.LeaderPart, summary.Windows));
    }

    [Theory]
    [InlineData(3, true, false, CampingVerdict.Yes)]
    [InlineData(1, true, false, CampingVerdict.BoundsDecide)]
    [InlineData(0, true, false, CampingVerdict.BoundsDecide)]
    [InlineData(3, false, false, CampingVerdict.NoBandit)]
    [InlineData(3, true, true, CampingVerdict.LossesAssumed)]
    public void Forced_leaders_fixed_policies_and_assumed_losses_are_not_judged(int leaders, bool isAdaptive, bool areLossesAssumed, CampingVerdict verdict)
    {
        var tally = new CampingTally(Free with { CanLead = [leaders > 0, leaders > 1, leaders > 2] });
        tally.BeginWalk();
        tally.Add(First, 1000);
        tally.EndWalk();

        Assert.Equal(verdict, tally.Summarise(isAdaptive, areLossesAssumed).Verdict);
    }

    private static (CampingVerdict Verdict, long Camped) Judge(params (double[] Mix, long Steps)[] phases) => Judge(Free, phases);

    private static (CampingVerdict Verdict, long Camped) Judge(LeadBounds bounds, params (double[] Mix, long Steps)[] phases)
    {
        var summary = Summary(bounds, phases);
        return (summary.Verdict, summary.CampedWindows);
    }

    private static CampingSummary Summary(LeadBounds bounds, params (double[] Mix, long Steps)[] phases)
    {
        var tally = new CampingTally(bounds);
        tally.BeginWalk();
        foreach (var (mix, steps) in phases)
        {
            tally.Add(mix, steps);
        }

        tally.EndWalk();
        return tally.Summarise(isAdaptive: true, areLossesAssumed: false);
    }
}
