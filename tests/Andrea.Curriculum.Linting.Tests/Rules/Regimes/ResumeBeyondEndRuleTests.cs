using System.Globalization;

namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class ResumeBeyondEndRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\n";

    [Fact]
    public void It_fires() => LintCase.Only("AC213", Run + "resume_step: «100»\n");

    [Theory]
    [InlineData(49, 1)]
    [InlineData(50, 0)]
    [InlineData(51, 0)]
    public void It_fires_beyond_the_end_of_the_run_before(int end, int count)
    {
        var before = Run.Replace("100", end.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var found = LintCase.Lint(Run + "resume_step: 50\ncontinues: before.yaml\n", continued: before).Findings;
        Assert.Equal(Enumerable.Repeat(("AC213", 4, "before.yaml"), count), found.Select(finding =>
            (finding.Rule.Code, finding.Primary.Place.Start.Line, finding.Secondary.Single().Place.File.Path)));
    }

    [Fact]
    public void It_stays_silent() => LintCase.Clean(Run + "resume_step: 99\n");
}
