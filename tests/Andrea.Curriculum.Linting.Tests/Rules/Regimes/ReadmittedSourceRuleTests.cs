namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class ReadmittedSourceRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}, {name: c}]\n";

    [Fact]
    public void What_a_pivot_excluded_comes_back()
    {
        var finding = LintCase.Only("AC218", Run + """
            regimes:
              - {name: polish, from_step: 50, exclude: [a]}
              - {name: finish, from_step: 80, include: [«a»]}
            """);
        Assert.Equal(5, finding.Secondary.Single().Place.Start.Line);
    }

    [Theory]
    [InlineData("exclude: [a]\nregimes: [{name: polish, from_step: 50, include: [a]}]")]
    [InlineData("regimes: [{name: polish, from_step: 50, exclude: [a]}, {name: finish, from_step: 80}]")]
    [InlineData("floors: {a: 0.4}\nregimes: [{name: polish, from_step: 50, floors: {a: 0.1}}]")]
    [InlineData("curriculum_warmup_steps: 10\ncurriculum_warmup_sources: [a]")]
    public void It_stays_silent(string rest) => LintCase.Clean(Run + rest);
}
