namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class WarmupInfeasibleRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}, {name: c}]\ncurriculum_warmup_steps: 50\n";

    [Fact]
    public void The_source_without_a_cap_is_absent()
    {
        var finding = LintCase.Only("AC207", Run + "caps: {a: 0.4, b: 0.3}\n«curriculum_warmup_sources: [a, b]»\n");
        Assert.Contains("caps 0.4 + 0.3 = 0.7 fall short of 1 by 0.3, with 1 source not in the warmup", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Secondary.Length);
    }

    [Theory]
    [InlineData("constraints: [\"c >= 0.1\"]")]
    [InlineData("constraints: [\"a <= 2 * c\", \"b <= 0.5\"]")]
    [InlineData("groups: [{name: g, sources: [b, c], floor: 0.3}]\ncaps: {b: 0.2}")]
    [InlineData("groups: [{name: g, sources: [a, b], cap: 0.6}]")]
    [InlineData("groups: [{name: g, sources: [a, c], cap: 0.6}, {name: h, sources: [a, b], cap: 0.7}]")]
    public void Groups_and_constraints_may_need_the_others(string bounds)
    {
        var finding = LintCase.Fires("AC207", $"{Run}{bounds}\n«curriculum_warmup_sources: [a, b]»\n");
        Assert.NotEmpty(finding.Secondary);
        Assert.Contains("`andrea solve --repair`", finding.Help, StringComparison.Ordinal);
        LintCase.Silent("AC104", $"{Run}{bounds}\ncurriculum_warmup_sources: [a, b]\n");
        LintCase.Silent("AC207", $"{Run}{bounds}\ncurriculum_warmup_sources: [a, b, c]\n");
    }

    [Fact]
    public void Caps_that_never_suffice_are_no_fault_of_the_warmup() =>
        LintCase.Fires("AC103", Run + "caps: {a: «0.4», b: 0.3, c: 0.1}\ncurriculum_warmup_sources: [a, b, c]\n");

    [Fact]
    public void A_warmup_that_can_be_filled_is_legal() => LintCase.Clean(Run + "caps: {a: 0.4, b: 0.7}\ncurriculum_warmup_sources: [a, b]\n");
}
