namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class FloorVoidInWarmupRuleTests
{
    [Fact]
    public void It_fires_once_for_all_sources()
    {
        var finding = LintCase.Fires("AC206", """
            curriculum: 1
            steps: 100
            sources: [{name: a}, {name: b}, {name: c}]
            floors: {b: 0.1, c: 0.2}
            curriculum_warmup_steps: 10
            «curriculum_warmup_sources: [a]»
            """);
        Assert.Contains("`b` and `c`", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Secondary.Length);
    }

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 0.1, c: 0}
        curriculum_warmup_steps: 10
        curriculum_warmup_sources: [a]
        """);
}
