namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class EmptyPolytopeRuleTests
{
    [Fact]
    public void It_fires_where_floors_exceed_a_groups_cap()
    {
        var finding = LintCase.Only("AC104", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            floors: {a: «0.4», b: 0.3}
            groups: [{name: talk, sources: [a, b], cap: 0.5}]
            """);
        Assert.Contains("exceed the cap 0.5 of group `talk` by 0.2", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Secondary.Length);
    }

    [Fact]
    public void It_fires_where_caps_fall_short_of_a_groups_floor() => LintCase.Only("AC104", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        caps: {a: «0.1», b: 0.2}
        groups: [{name: talk, sources: [a, b], floor: 0.5}]
        """);

    [Fact]
    public void It_fires_where_constraints_cannot_hold_together()
    {
        var finding = LintCase.Only("AC104", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            floors: {a: «0.5»}
            caps: {b: 0.2}
            constraints: ["a <= 2 * b"]
            """);
        Assert.Contains("3 bounds cannot hold together", finding.Message, StringComparison.Ordinal);
        Assert.Equal([4, 5], finding.Secondary.Select(label => label.Place.Start.Line).Order());
    }

    [Theory]
    [InlineData("a + b >= 50")]
    [InlineData("a >= 1.5")]
    [InlineData("a + b >= 110%")]
    [InlineData("a <= -5%")]
    [InlineData("a + b + c <= 0.9")]
    [InlineData("a - b >= 1.2")]
    public void It_fires_where_one_constraint_alone_cannot_hold(string constraint) =>
        LintCase.Only("AC104", $"""
            curriculum: 1
            steps: 100
            sources: [name: a, name: b, name: c]
            constraints: [«"{constraint}"»]
            regimes: [name: p]
            """.Replace("[name: a, name: b, name: c]", "[{name: a}, {name: b}, {name: c}]", StringComparison.Ordinal)
            .Replace("[name: p]", "[{name: p, from_step: 50}]", StringComparison.Ordinal));

    [Fact]
    public void Groups_that_fit_their_sources_are_legal() => LintCase.Silent("AC104", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 0.2, b: 0.3}
        groups: [{name: talk, sources: [a, b], floor: 0.5, cap: 0.5}]
        """);

    [Fact]
    public void A_mix_must_respect_groups_too() => LintCase.Only("AC119", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        mix: {a: «0.4», b: 0.3, c: 0.3}
        groups: [{name: talk, sources: [a, b], cap: 0.5}]
        bandit: {policy: static}
        """);

    [Fact]
    public void Ratios_that_a_trainers_file_fixes_take_part()
    {
        var finding = LintCase.Only("AC104", """
            data: {sources: [{name: a, topics: [{name: x, weight: 0.5, paths: [p]}, {name: y, weight: 0.5, paths: [q]}]}, {name: b, paths: [r]}]}
            priors: {token_counts: {"a:x": «300», "a:y": 900, b: 300}}
            swarm: {repetition_factor: 1}
            max_tokens: 1000
            """);
        Assert.Equal("olmix rejects every sample, and stops without saying why", Assert.Single(finding.Notes));
    }
}
