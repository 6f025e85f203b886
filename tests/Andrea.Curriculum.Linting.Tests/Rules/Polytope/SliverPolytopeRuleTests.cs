namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class SliverPolytopeRuleTests
{
    [Fact]
    public void It_fires_on_a_third_in_eight_digits()
    {
        var finding = LintCase.Only("AC116", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            floors: {a: «0.33333333», b: 0.33333333, c: 0.33333333}
            """);
        Assert.Contains("0.00000001", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_millionth_is_room_enough() => LintCase.Silent("AC116", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: 0.5, b: 0.499999}
        """);

    [Fact]
    public void A_single_point_is_no_sliver() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 1/3, b: 1/3, c: 1/3}
        """);
}
