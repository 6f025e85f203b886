namespace Andrea.Curriculum.Linting.Tests.Rules.Replay;

public sealed class PhaseLengthSeenRuleTests
{
    private const string Config = ReplayCase.Config + "regimes: [{name: polish, from_step: 30}]\n";

    [Theory]
    [InlineData("«0»,21,0.5,0.5\n21,9,0.6,0.4\n", "a phase of 21 steps at step 0")]
    [InlineData("«0»,4,0.5,0.5\n4,20,0.6,0.4\n", "a phase of 4 steps at step 0")]
    [InlineData("0,12,0.5,0.5\n«12»,20,0.6,0.4\n", "it runs into `polish`")]
    [InlineData("«0»,1,0.5,0.5\n1,2,0.5,0.5\n3,20,0.6,0.4\n", "2 phases of 1 to 2 steps, the first at step 0")]
    public void Lengths_that_are_recorded_are_judged(string rows, string words) =>
        Assert.Contains(words, ReplayCase.Only("AC805", Config, "step,length,web,books\n" + rows).Message, StringComparison.Ordinal);

    [Fact]
    public void A_phase_that_a_pivot_cuts_may_be_short() => ReplayCase.Clean(Config, "step,length,web,books\n0,20,0.5,0.5\n20,8,0.6,0.4\n28,2,0.5,0.5\n30,9,0.6,0.4\n");

    [Theory]
    [InlineData(3, true)]
    [InlineData(5, false)]
    [InlineData(25, false)] // two phases or more
    public void Runs_of_equal_mixes_are_judged_by_what_phases_can_fill(int length, bool isFound)
    {
        var config = ReplayCase.Config.Replace("steps: 100", "steps: 1000", StringComparison.Ordinal);
        var rows = Enumerable.Range(0, 60).Select(step => step < 20 ? $"{step},0.5,0.5\n" : step < 20 + length ? $"{step},0.6,0.4\n" : $"{step},0.7,0.3\n");
        var found = ReplayCase.Judge(ReplayCase.Read(config), "step,web,books\n" + string.Concat(rows)).Findings;
        Assert.Equal(isFound, found.Any(finding => finding.Rule.Code == "AC805"));
    }

    [Theory]
    [InlineData(21, true)] // one phase has at most 20, two have at least 22
    [InlineData(22, false)]
    public void Runs_between_one_phase_and_two_are_found(int length, bool isFound)
    {
        var config = ReplayCase.Config.Replace("[5, 20]", "[11, 20]", StringComparison.Ordinal);
        var rows = Enumerable.Range(0, length + 12).Select(step => step < length ? $"{step},0.5,0.5\n" : $"{step},0.6,0.4\n");
        var found = ReplayCase.Judge(ReplayCase.Read(config), "step,web,books\n" + string.Concat(rows)).Findings;
        Assert.Equal(isFound, found.Any(finding => finding.Rule.Code == "AC805"));
    }
}
