namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class WarmupOnResumedRunRuleTests
{
    private const string Sources = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\n";

    private const string Warmup = "curriculum_warmup_steps: 60\ncurriculum_warmup_sources: [a]\n";

    [Fact]
    public void A_pivot_of_its_own_warmup_fires() => LintCase.Only("AC204", Sources + """
        regimes:
          - {name: polish, from_step: 50, curriculum_warmup_steps: «10», curriculum_warmup_sources: [a]}
        """);

    [Fact]
    public void A_warmup_that_the_continued_file_did_not_have_fires()
    {
        var result = LintCase.Lint(Sources + Warmup + "resume_step: 50\n", continued: Sources);
        Assert.Equal(["AC204"], result.Findings.Select(finding => finding.Rule.Code));
    }

    [Theory]
    [InlineData(Sources + Warmup)]
    [InlineData(null)]
    public void A_warmup_that_goes_on_is_silent(string? continued) =>
        Assert.Empty(LintCase.Lint(Sources + Warmup + "resume_step: 50\n", continued: continued).Findings);
}
