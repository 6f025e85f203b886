namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class ReachableVertexRuleTests
{
    [Fact]
    public void It_names_the_sources_and_a_cap_to_write()
    {
        var finding = LintCase.Only("AC113", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            caps: {b: 0.5, c: 0.5}
            bandit: {policy: «ucb1»}
            """);
        Assert.Contains("`a` may take", finding.Message, StringComparison.Ordinal);
        Assert.Equal("write a cap, for instance `caps: {a: 0.75}`", finding.Help);
    }

    [Fact]
    public void A_floor_does_not_bound_its_own_source()
    {
        var finding = LintCase.Only("AC113", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            floors: {a: 0.5}
            bandit: {policy: «ucb1»}
            """);
        Assert.Contains("`a` may take", finding.Message, StringComparison.Ordinal);
        Assert.Contains("min(cap 1, 1 - 0 of other floors) = 1", finding.Notes[0], StringComparison.Ordinal);
    }

    /// <summary>Raw weights: a cap u leaves the share u / (u + floors of the others).</summary>
    [Theory]
    [InlineData("caps: {b: 0.1, c: 0.1}", "write raw floors for the other sources: a raw cap u leaves the share u / (u + floors of the others)")]
    [InlineData("caps: {b: 0.1, c: 0.1}\nfloors: {b: 0.05}", "write a raw cap, for instance `caps: {a: 0.05}`: a raw cap u leaves the share u / (u + 0.05)")]
    public void A_raw_weight_is_held_by_the_floors_of_others(string bounds, string help)
    {
        var result = LintCase.Lint($"curriculum: 1\nbounds: raw\nsources: [{{name: a}}, {{name: b}}, {{name: c}}]\n{bounds}\nbandit: {{policy: ucb1}}\n");

        Assert.Equal(help, Assert.Single(result.Findings, finding => finding.Rule.Code == "AC113").Help);
    }

    [Fact]
    public void There_is_one_finding_for_each_regime()
    {
        var result = LintCase.Lint("""
            curriculum: 1
            steps: 1000
            sources: [{name: a}, {name: b}, {name: c}]
            curriculum_warmup_steps: 100
            curriculum_warmup_sources: [a, b]
            bandit: {policy: ucb1}
            regimes: [{name: polish, from_step: 500}]
            """);
        Assert.Equal(["AC113", "AC113", "AC113"], result.Findings.Select(finding => finding.Rule.Code));
    }

    [Theory]
    [InlineData("caps: {a: 0.9, b: 0.9, c: 0.9}\nbandit: {policy: ucb1}")]
    [InlineData("floors: {a: 0.1, b: 0.1, c: 0.1}\nbandit: {policy: ucb1}")]
    [InlineData("bandit: {policy: static}")]
    [InlineData("bandit: {policy: random}")]
    [InlineData("")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC113", $$"""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        {{rest}}
        """);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_caps_that_it_suggests_silence_it(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => $"s{i}").ToList();
        var text = $"curriculum: 1\nsources: [{string.Join(", ", names.Select(name => $"{{name: {name}}}"))}]\nfloors: {{s0: 0.9}}\nbandit: {{policy: ucb1}}\n";
        var help = Assert.Single(LintCase.Lint(text).Findings, finding => finding.Rule.Code == "AC113").Help!;
        var caps = help[(help.IndexOf('`', StringComparison.Ordinal) + 1)..help.LastIndexOf('`')];
        Assert.Empty(LintCase.Lint(text + caps + "\n").Findings.Where(finding => finding.Rule.Code != "AC114"));
    }

    [Fact]
    public void Constraints_bound_a_source_too() => LintCase.Silent("AC113", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        constraints: ["a <= b", "b <= c + 0.1", "c <= 2 * a"]
        bandit: {policy: ucb1}
        """);
}
