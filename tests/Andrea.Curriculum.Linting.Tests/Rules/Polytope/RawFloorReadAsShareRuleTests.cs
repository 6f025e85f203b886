namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class RawFloorReadAsShareRuleTests
{
    [Fact]
    public void The_published_floors_guarantee_a_fifth()
    {
        var finding = LintCase.Only("AC115", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}, {name: d}]
            bounds: raw
            floors: {a: «0.8», b: 0.8, c: 0.7, d: 0.7}
            """);
        Assert.Contains("raw floor 0.8 of `a` guarantees a share of only about 0.2105", finding.Message, StringComparison.Ordinal);
        Assert.Equal("0.8 / (0.8 + 3) is about 0.2105; 3 is what the weights of all others can sum to", finding.Notes.Single());
        Assert.Equal(["guarantees about 0.2105", "guarantees about 0.1892", "guarantees about 0.1892", "weights, not shares"], finding.Secondary.Select(label => label.Text));
    }

    [Theory]
    [InlineData("bounds: raw\nfloors: {a: 0.3}\ncaps: {b: 0.5, c: 0.2}")]
    [InlineData("bounds: raw\nfloors: {a: 0}")]
    [InlineData("bounds: raw\nfloors: {a: 0.8}\ngroups: [{name: g, sources: [b, c], cap: 0.1}]")]
    [InlineData("floors: {a: 0.3}")]
    public void It_stays_silent(string bounds) => LintCase.Silent("AC115", "curriculum: 1\nsources: [{name: a}, {name: b}, {name: c}]\n" + bounds);

    [Fact]
    public void Excluded_sources_have_no_weight() => LintCase.Silent("AC115", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}, {name: d}]
        bounds: raw
        floors: {a: 0.8}
        exclude: [c, d]
        """);
}
