namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class WarmupWithoutSourcesRuleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("curriculum_warmup_sources: []")]
    public void It_fires(string sources) => LintCase.Only("AC201", $$"""
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}]
        curriculum_warmup_steps: «10»
        {{sources}}
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}]
        curriculum_warmup_steps: 10
        curriculum_warmup_sources: [a]
        """);
}
