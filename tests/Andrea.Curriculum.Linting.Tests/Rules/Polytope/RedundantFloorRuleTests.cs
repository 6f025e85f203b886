namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class RedundantFloorRuleTests
{
    private const string Sources = "curriculum: 1\nsources: [{name: a}, {name: b}, {name: c}]\n";

    [Fact]
    public void Caps_of_the_others_imply_it()
    {
        var finding = LintCase.Only("AC112", Sources + "floors: {c: «0.2»}\ncaps: {a: 0.3, b: 0.4}\n");
        Assert.Contains("floor 0.2 of `c` changes nothing in `firehose`: other bounds already keep its share to at least 0.3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_groups_floor_follows_from_those_of_its_sources() => LintCase.Only("AC112", Sources + """
        floors: {a: 0.2, b: 0.1}
        groups: [{name: g, sources: [a, b], floor: «0.3»}]
        """);

    [Fact]
    public void Of_a_cap_and_a_floor_that_imply_each_other_the_cap_is_found() => LintCase.Only("AC111", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {b: 0.3}
        caps: {a: «0.7»}
        """);

    [Theory]
    [InlineData("floors: {c: 0.35}\ncaps: {a: 0.3, b: 0.4}")]
    [InlineData("floors: {c: 0}\ncaps: {a: 0.3, b: 0.4}")]
    [InlineData("floors: {a: 0.2, b: 0.2}")]
    public void It_stays_silent(string bounds) => LintCase.Clean(Sources + bounds);
}
