namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class FloorsExceedOneRuleTests
{
    [Fact]
    public void It_names_the_smallest_set()
    {
        var finding = LintCase.Only("AC102", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            floors: {a: «0.7», b: 0.1, c: 0.4}
            """);
        Assert.Contains("0.7 + 0.4 = 1.1 exceed 1 by 0.1", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Secondary);
    }

    [Fact]
    public void One_part_in_ten_to_the_nineteenth_is_enough() => LintCase.Fires("AC102", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: «0.5000000000000000001», b: 0.5}
        """);

    [Fact]
    public void Floors_of_exactly_one_are_legal() => LintCase.Silent("AC102", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 0.1, b: 0.2, c: 0.7}
        """);

    [Fact]
    public void Nothing_is_said_of_raw_bounds() => LintCase.Clean("""
        curriculum: 1
        bounds: raw
        sources: [{name: a}, {name: b}]
        floors: {a: 0.8, b: 0.8}
        """);

    [Fact]
    public void A_bound_that_is_no_share_is_the_cause() => LintCase.Only("AC105", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: «70», b: 0.3}
        """);
}
