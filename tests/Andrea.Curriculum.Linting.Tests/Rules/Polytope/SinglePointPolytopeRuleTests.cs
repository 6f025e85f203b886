namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class SinglePointPolytopeRuleTests
{
    [Fact]
    public void It_fires_under_a_bandit() => LintCase.Only("AC109", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: 0.4, b: 0.6}
        bandit: {policy: «ucb1»}
        """);

    [Fact]
    public void Ten_caps_of_a_tenth_are_one_point() => LintCase.Fires("AC109", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}, {name: d}, {name: e}, {name: f}, {name: g}, {name: h}, {name: i}, {name: j}]
        caps: {a: 0.1, b: 0.1, c: 0.1, d: 0.1, e: 0.1, f: 0.1, g: 0.1, h: 0.1, i: 0.1, j: 0.1}
        bandit: {policy: «ucb1»}
        """);

    [Fact]
    public void A_reason_is_given_only_when_it_is_true()
    {
        var finding = LintCase.Fires("AC109", """
            curriculum: 1
            sources: [{name: a}, {name: b}]
            caps: {a: 0.9, b: 0.6}
            constraints: [2 * a <= b + 0.2, b <= 3 * a - 0.6]
            bandit: {policy: «ucb1»}
            """);
        Assert.Contains("its bounds together leave one point", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bandit: {policy: static}")]
    [InlineData("")]
    public void It_stays_silent_without_one(string bandit) => LintCase.Clean($$"""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: 0.4, b: 0.6}
        {{bandit}}
        """);

    [Fact]
    public void A_warmup_of_one_source_is_meant() => LintCase.Silent("AC109", """
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}, {name: c}]
        curriculum_warmup_steps: 10
        curriculum_warmup_sources: [a]
        bandit: {policy: ucb1}
        """);
}
