using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class ContinuedFileMissingRuleTests
{
    private const string Before = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\n";
    private const string Run = Before + "resume_step: 50\ncontinues: before.yaml\n";

    [Fact]
    public void It_fires_for_a_file_that_could_not_be_read()
    {
        var reading = TrainingRunReader.Read(new SourceText("run.yaml", Run));
        var finding = Linter.Lint(reading, LintSettings.Default, null, new LintOptions { ContinuedProblem = "does not exist" }).Findings.Single();
        Assert.Equal(("AC219", 5, 12), (finding.Rule.Code, finding.Primary.Place.Start.Line, finding.Primary.Place.Start.Column));
        Assert.StartsWith("`before.yaml`, which this run continues, does not exist", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("curriculum: 1\nsteps: many\nsources: [{name: a}, {name: b}]\n", "has errors of its own")]
    [InlineData("- a\n", "is no curriculum")]
    [InlineData("a: [\n", "is no curriculum")]
    public void It_fires_for_a_broken_file_and_shows_where_that_breaks(string before, string problem)
    {
        var finding = LintCase.Lint(Run, continued: before).Findings.Single();
        Assert.Equal(("AC219", "before.yaml"), (finding.Rule.Code, finding.Secondary.Single().Place.File.Path));
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stays_silent()
    {
        Assert.Empty(LintCase.Lint(Run, continued: Before).Findings);
        LintCase.Clean(Before);
    }
}
