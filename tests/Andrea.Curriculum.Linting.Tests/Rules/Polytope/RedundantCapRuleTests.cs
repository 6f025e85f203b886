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

    [Theory]
    [InlineData("caps: {a: «0.8», b: 0.5, c: 0.5}", "groups: [{name: g, sources: [a, b], cap: 0.6}, {name: h, sources: [a, c], cap: 0.7}]")]
    [InlineData("caps: {a: «0.4»}", "constraints: [\"a <= 0.5 * b\", \"c >= 0.1\"]")]
    [InlineData("caps: {a: «1/3»}", "constraints: [\"2 * a <= b\"]")]
    public void Overlapping_groups_and_constraints_imply_it(string caps, string others) => LintCase.Fires("AC111", $"{Sources}{caps}\n{others}\n");

    [Theory]
    [InlineData("caps: {a: 0.3}", "constraints: [\"2 * a <= b\"]")]
    [InlineData("caps: {a: 0.29}", "constraints: [\"a <= 0.5 * b\", \"c >= 0.1\"]")]
    [InlineData("caps: {a: 0.5}", "groups: [{name: g, sources: [a, b], cap: 0.6}, {name: h, sources: [b, c], cap: 0.7}]")]
    public void Overlapping_groups_and_constraints_that_do_not_imply_it(string caps, string others) => LintCase.Silent("AC111", $"{Sources}{caps}\n{others}\n");

    [Fact]
    public void A_raw_cap_acts_through_floors_of_others_only()
    {
        var finding = LintCase.Fires("AC111", Sources + "bounds: raw\nfloors: {a: 0.1}\ncaps: {a: «0.25»}\n");
        Assert.Contains("raw cap 0.25 of `a` changes nothing in `firehose`: no other source has a floor", finding.Message, StringComparison.Ordinal);
        LintCase.Silent("AC111", Sources + "bounds: raw\nfloors: {b: 0.1}\ncaps: {a: 0.25}\n");
    }

    [Fact]
    public void A_cap_that_replaces_an_inherited_one_is_not_redundant() => LintCase.Silent("AC111", Sources + """
        caps: {c: 0.2}
        regimes: [{name: polish, from_step: 50, floors: {a: 0.7}, caps: {c: 0.4}}]
        """);
}
