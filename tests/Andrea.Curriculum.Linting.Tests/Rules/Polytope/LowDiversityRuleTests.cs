using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class LowDiversityRuleTests
{
    [Fact]
    public void It_fires_with_the_figure()
    {
        var finding = LintCase.Only("AC114", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}, {name: d}]
            floors: {a: «0.9»}
            """);
        Assert.Contains("1.54 effective sources", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Caps_that_cause_it_are_marked() => LintCase.Only("AC114", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}, {name: d}]
        caps: {b: «0.01», c: 0.02, d: 0.01}
        """);

    [Fact]
    public void Few_even_sources_are_told_by_the_figures()
    {
        var settings = LintSettings.Default with { Thresholds = new LintThresholds { MinEffectiveSources = 5 } };
        var finding = Assert.Single(LintCase.Lint("curriculum: 1\nsources: [{name: a}, {name: b}, {name: c}, {name: d}]\n", settings).Findings);
        Assert.Equal(
            "even the most even mix of `firehose` has only 4 effective sources, expected at least 5 (`min_effective_sources`); no mix that it reaches has more",
            finding.Message);
        Assert.Equal(2, finding.Primary.Place.Start.Line);
    }

    [Fact]
    public void Exactly_two_are_not_fewer_than_two() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}, {name: d}]
        floors: {a: 0.5, b: 0.5}
        exclude: [c, d]
        """);

    [Fact]
    public void Few_sources_are_plain_to_see() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 0.9}
        """);
}
