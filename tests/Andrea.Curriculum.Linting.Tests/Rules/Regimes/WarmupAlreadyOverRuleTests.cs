namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class WarmupAlreadyOverRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\ncurriculum_warmup_sources: [a]\n";

    [Fact]
    public void It_fires() => LintCase.Only("AC205", Run + "curriculum_warmup_steps: «20»\nresume_step: 20\n");

    [Fact]
    public void It_stays_silent() => LintCase.Clean(Run + "curriculum_warmup_steps: 20\nresume_step: 19\n");

    [Fact]
    public void A_resume_beyond_the_end_is_the_cause() =>
        LintCase.Only("AC213", Run + "curriculum_warmup_steps: 20\nresume_step: «100»\n");
}
