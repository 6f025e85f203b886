namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class PivotDropsFlooredSourceRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}, {name: c}]\n";

    [Fact]
    public void It_fires_within_a_file()
    {
        var finding = LintCase.Only("AC212", Run + """
            floors: {a: 0.2}
            regimes: [{name: polish, from_step: 50, exclude: [«a»]}]
            """);
        Assert.Equal(4, finding.Secondary.Single().Place.Start.Line);
    }

    [Fact]
    public void It_fires_between_files()
    {
        var finding = LintCase.Lint(Run + "resume_step: 50\ncontinues: before.yaml\nexclude: [a]\n", continued: Run + "floors: {a: 0.2}\n").Findings.Single();
        Assert.Equal(("AC212", "before.yaml"), (finding.Rule.Code, finding.Secondary.Single().Place.File.Path));
    }

    [Theory]
    [InlineData("floors: {a: 0.2}\nregimes: [{name: polish, from_step: 50, exclude: [b]}]")]
    [InlineData("floors: {a: 0.2}\nregimes: [{name: lift, from_step: 50, floors: {a: null}}, {name: polish, from_step: 60, exclude: [a]}]")]
    public void It_stays_silent(string rest) => LintCase.Clean(Run + rest);
}
