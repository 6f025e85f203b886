namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class ResumeBeyondEndRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\n";

    [Fact]
    public void It_fires() => LintCase.Only("AC213", Run + "resume_step: «100»\n");

    [Fact]
    public void It_stays_silent() => LintCase.Clean(Run + "resume_step: 99\n");
}
