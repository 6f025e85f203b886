namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class FloorAboveCapRuleTests
{
    [Fact]
    public void It_fires_with_both_bounds()
    {
        var finding = LintCase.Only("AC101", """
            curriculum: 1
            sources: [{name: dictionary}, {name: chat}]
            floors: {dictionary: «0.7»}
            caps: {dictionary: 0.25}
            """);
        Assert.Contains("by 0.45", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Secondary);
        Assert.Equal(4, finding.Secondary[0].Place.Start.Line);
    }

    [Fact]
    public void It_names_every_such_source()
    {
        var result = LintCase.Lint("""
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            floors: {a: 0.3, b: 0.2}
            caps: {a: 0.2, b: 0.1}
            """);
        Assert.Equal(["AC101", "AC101"], result.Findings.Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void A_conflict_that_regimes_inherit_is_one_finding_that_names_them()
    {
        var finding = LintCase.Only("AC101", """
            curriculum: 1
            steps: 100
            sources: [{name: a}, {name: b}, {name: c}]
            floors: {a: «0.3»}
            caps: {a: 0.2}
            curriculum_warmup_steps: 10
            curriculum_warmup_sources: [a, b]
            regimes: [{name: polish, from_step: 50}]
            """);
        Assert.Contains("`warmup`, `firehose` and `polish`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_equal_floor_and_cap_is_legal() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 0.3}
        caps: {a: 0.3}
        """);
}
