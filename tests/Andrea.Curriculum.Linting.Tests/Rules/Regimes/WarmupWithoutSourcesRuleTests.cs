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

    [Fact]
    public void A_warmup_that_is_over_when_the_run_resumes_draws_nothing() => LintCase.Silent(
        "AC201", "curriculum: 1\nsteps: 1000\nresume_step: 100\nsources: [a, b]\ncurriculum_warmup_steps: 100\n");

    [Fact]
    public void One_that_is_not_over_is_reported() => LintCase.Fires(
        "AC201", "curriculum: 1\nsteps: 1000\nresume_step: 99\nsources: [a, b]\ncurriculum_warmup_steps: «100»\n");
}
