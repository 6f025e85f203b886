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

    [Fact]
    public void It_fires_for_a_source_that_the_next_file_does_not_declare()
    {
        const string Next = "curriculum: 1\nsteps: 100\nresume_step: 50\ncontinues: before.yaml\nsources: [{name: b}, {name: c}]\n";
        var finding = LintCase.Lint(Next, continued: Run + "floors: {a: 0.2, b: 0.1}\n").Findings.Single();
        Assert.Equal(("AC212", 4, 4), (finding.Rule.Code, finding.Primary.Place.Start.Line, finding.Secondary.Single().Place.Start.Line));
        Assert.Contains("`firehose` has no source `a`, which had a floor of 0.2", finding.Message, StringComparison.Ordinal);
        Assert.Empty(LintCase.Lint(Next, continued: Run + "floors: {a: 0, b: 0.1}\n").Findings);
        Assert.Empty(LintCase.Lint(Next, continued: Run + "floors: {a: 0.2}\nregimes: [{name: late, from_step: 40, exclude: [a], floors: {a: null}}]\n").Findings);
    }

    [Theory]
    [InlineData("floors: {a: 0.2}\nregimes: [{name: polish, from_step: 50, exclude: [b]}]")]
    [InlineData("floors: {a: 0.2}\nregimes: [{name: lift, from_step: 50, floors: {a: null}}, {name: polish, from_step: 60, exclude: [a]}]")]
    public void It_stays_silent(string rest) => LintCase.Clean(Run + rest);
}
