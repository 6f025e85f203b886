namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class FarPivotRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}, {name: c}]\n";

    [Fact]
    public void Floors_that_change_hands_move_every_mix()
    {
        var finding = LintCase.Only("AC211", Run + "floors: {a: 0.9}\nregimes: [{name: polish, from_step: «50», floors: {a: null, b: 0.8}}]\n");
        Assert.Contains("moves by at least 0.7", finding.Message, StringComparison.Ordinal);
        Assert.Equal("`a` has at least 0.9 in `firehose` and at most 0.2 in `polish`", finding.Notes[0]);
    }

    [Fact]
    public void The_end_of_a_warmup_is_a_pivot() => LintCase.Fires("AC211", Run + """
        curriculum_warmup_steps: «50»
        curriculum_warmup_sources: [a]
        floors: {b: 0.6}
        """);

    [Fact]
    public void A_static_mix_is_where_it_starts() => LintCase.Fires("AC211", Run + """
        mix: {a: 0.9, b: 0.1}
        bandit: {policy: static}
        regimes: [{name: polish, from_step: «50», bandit: {policy: random}, caps: {a: 0.3}}]
        """);

    [Theory]
    [InlineData("floors: {a: 0.7}\nregimes: [{name: polish, from_step: 50, floors: {a: null, b: 0.7}}]")]
    [InlineData("floors: {a: 0.9}\nregimes: [{name: polish, from_step: 50, floors: {a: 0.1}}]")]
    [InlineData("bandit: {policy: static}\nmix: {a: 1}\nregimes: [{name: polish, from_step: 50, mix: {a: 0, b: 1}}]")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC211", Run + rest);
}
