namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class RedundantCapRuleTests
{
    private const string Sources = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}, {name: c}]\n";

    [Fact]
    public void Floors_of_the_others_imply_it()
    {
        var finding = LintCase.Only("AC111", Sources + "floors: {a: 0.5, b: 0.2}\ncaps: {c: «0.4»}\n");
        Assert.Contains("cap 0.4 of `c` changes nothing in `firehose`: other bounds already keep its share to at most 0.3", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["floor 0.5", "floor 0.2"], finding.Secondary.Select(label => label.Text));
    }

    [Fact]
    public void A_cap_that_is_just_attained_without_it_is_redundant() => LintCase.Only("AC111", Sources + "floors: {a: 0.5, b: 0.2}\ncaps: {c: «0.3»}\n");

    [Fact]
    public void A_groups_cap_implies_those_of_its_sources() => LintCase.Only("AC111", Sources + """
        caps: {a: «0.6»}
        groups: [{name: g, sources: [a, b], cap: 0.5}]
        """);

    [Fact]
    public void Caps_of_its_sources_imply_that_of_a_group() => LintCase.Only("AC111", Sources + """
        caps: {a: 0.2, b: 0.1}
        groups: [{name: g, sources: [a, b], cap: «0.3»}]
        """);

    [Fact]
    public void Several_are_one_finding()
    {
        var finding = LintCase.Only("AC111", Sources + "floors: {a: 0.7}\ncaps: {b: «0.4», c: 0.5}\n");
        Assert.Contains("2 caps change nothing in `firehose`, the first that of `b`", finding.Message, StringComparison.Ordinal);
        Assert.Equal("cap 0.5, at most 0.3 anyway", finding.Secondary.Single().Text);
    }

    [Fact]
    public void Of_two_that_imply_each_other_one_is_found() => LintCase.Only("AC111", Sources + """
        groups: [{name: g, sources: [a, b], cap: «0.5»}, {name: h, sources: [a, b], cap: 0.5}]
        """);

    [Theory]
    [InlineData("floors: {a: 0.5, b: 0.2}\ncaps: {c: 0.25}")]
    [InlineData("floors: {a: 0.5}\ncaps: {c: 1}")]
    [InlineData("floors: {a: 0.5}\nexclude: [c]\ncaps: {b: 0}")]
    [InlineData("floors: {a: 0.6, b: 0.4}\ncaps: {c: 0.5}")]
    public void It_stays_silent(string bounds) => LintCase.Silent("AC111", Sources + bounds);

    [Fact]
    public void Every_regime_that_it_reaches_must_imply_it()
    {
        const string Run = Sources + "caps: {c: 0.4}\n";
        LintCase.Silent("AC111", Run + "regimes: [{name: polish, from_step: 50, floors: {a: 0.7}}]");
        LintCase.Fires("AC111", Sources + "caps: {c: «0.4»}\nfloors: {b: 0.6}\nregimes: [{name: polish, from_step: 50, floors: {a: 0.2}}]");
    }

    [Fact]
    public void A_cap_that_replaces_an_inherited_one_is_not_redundant() => LintCase.Silent("AC111", Sources + """
        caps: {c: 0.2}
        regimes: [{name: polish, from_step: 50, floors: {a: 0.7}, caps: {c: 0.4}}]
        """);
}
