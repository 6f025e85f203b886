namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class PinnedSourceRuleTests
{
    private const string Sources = "curriculum: 1\nsources: [{name: a}, {name: b}, {name: c}, {name: d}]\n";

    [Fact]
    public void Floors_that_fill_a_group_pin_its_sources()
    {
        var finding = LintCase.Only("AC110", Sources + """
            floors: {a: «0.3», b: 0.2}
            groups: [{name: talk, sources: [a, b], cap: 0.5}]
            """);
        Assert.Contains("leave `a` and `b` a single share in `firehose`", finding.Message, StringComparison.Ordinal);
        Assert.Equal("always 0.2", finding.Secondary.Single().Text);
    }

    [Fact]
    public void A_source_without_bounds_is_marked_where_it_is_declared() => LintCase.Only("AC110", """
        curriculum: 1
        sources: [{name: a}, {name: «b»}, {name: c}, {name: d}]
        floors: {a: 0.5}
        caps: {a: 0.5}
        groups: [{name: talk, sources: [a, b], floor: 0.6, cap: 0.6}]
        """);

    [Theory]
    [InlineData("floors: {a: 0.3}\ncaps: {a: 0.3}")]
    [InlineData("floors: {a: 0.4, b: 0.3, c: 0.2, d: 0.1}")]
    [InlineData("exclude: [a]\ncaps: {b: 0}")]
    [InlineData("floors: {a: 0.3, b: 0.2}\ngroups: [{name: talk, sources: [a, b], cap: 0.6}]")]
    public void It_stays_silent(string bounds) => LintCase.Silent("AC110", Sources + bounds);
}
