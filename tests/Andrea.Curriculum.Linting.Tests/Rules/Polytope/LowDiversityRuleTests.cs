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
