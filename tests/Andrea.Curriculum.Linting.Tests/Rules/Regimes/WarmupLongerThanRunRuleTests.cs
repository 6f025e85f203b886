namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class WarmupLongerThanRunRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\ncurriculum_warmup_sources: [a]\n";

    [Fact]
    public void A_curriculum_warmup_fires() => LintCase.Only("AC210", Run + "curriculum_warmup_steps: «100»\n");

    [Fact]
    public void A_learning_rate_warmup_fires() =>
        LintCase.Only("AC210", Run + "curriculum_warmup_steps: 10\noptimizer: {lr_warmup_steps: «100»}\n");

    [Fact]
    public void It_stays_silent() => LintCase.Clean(Run + "curriculum_warmup_steps: 99\noptimizer: {lr_warmup_steps: 99}\n");
}
