namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class WarmupSourcesUnusedRuleTests
{
    [Theory]
    [InlineData("curriculum_warmup_steps: 0")]
    [InlineData("")]
    public void It_fires(string steps)
    {
        var findings = LintCase.Lint($$"""
            curriculum: 1
            steps: 100
            sources: [{name: a}, {name: b}]
            {{steps}}
            curriculum_warmup_sources: [a]
            """).Findings;
        Assert.Equal(("AC202", 5), (findings.Single().Rule.Code, findings.Single().Primary.Place.Start.Line));
    }

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}]
        curriculum_warmup_steps: 10
        curriculum_warmup_sources: [a]
        """);
}
