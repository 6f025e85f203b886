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

    [Fact]
    public void Groups_that_change_hands_move_every_mix()
    {
        var finding = LintCase.Fires("AC211", """
            curriculum: 1
            steps: 100
            sources: [{name: a}, {name: b}, {name: c}, {name: d}]
            groups: [{name: g, sources: [a, b], floor: 0.9}]
            regimes: [{name: polish, from_step: «50», groups: [{name: g, sources: [a, b], floor: 0, cap: 0.3}]}]
            """);
        Assert.Contains("moves by at least 0.6", finding.Message, StringComparison.Ordinal);
        Assert.Equal("`a` and `b` have together at least 0.9 in `firehose` and at most 0.3 in `polish`", finding.Notes[0]);
    }

    [Theory]
    [InlineData("constraints: [\"a + b >= 0.8\", \"b + c <= 0.3\"]\nregimes: [{name: polish, from_step: «50», bandit: {policy: static}, mix: {a: 0.1, b: 0.1, c: 0.8}}]")]
    [InlineData("bounds: raw\nfloors: {a: 0.9, b: 0.9}\ncaps: {c: 0.1}\nregimes: [{name: polish, from_step: «50», floors: {a: 0, b: 0, c: 0.9}, caps: {a: 0.01, b: 0.01, c: 1}}]")]
    public void Constraints_and_raw_bounds_move_every_mix(string rest) => LintCase.Fires("AC211", Run + rest);

    [Fact]
    public void Groups_whose_mixes_meet_at_the_threshold_are_near() => LintCase.Silent("AC211", """
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}, {name: c}, {name: d}]
        groups: [{name: g, sources: [a, b], floor: 0.8}]
        regimes: [{name: polish, from_step: 50, groups: [{name: g, sources: [a, b], floor: 0, cap: 0.3}]}]
        """);

    [Theory]
    [InlineData("floors: {a: 0.7}\nregimes: [{name: polish, from_step: 50, floors: {a: null, b: 0.7}}]")]
    [InlineData("floors: {a: 0.9}\nregimes: [{name: polish, from_step: 50, floors: {a: 0.1}}]")]
    [InlineData("bandit: {policy: static}\nmix: {a: 1}\nregimes: [{name: polish, from_step: 50, mix: {a: 0, b: 1}}]")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC211", Run + rest);
}
