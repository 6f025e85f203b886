namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class MixOutsidePolytopeRuleTests
{
    [Fact]
    public void A_mix_sums_to_one()
    {
        var finding = LintCase.Only("AC119", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            mix: {a: «0.4», b: 0.3, c: 0.2}
            """);
        Assert.Contains("sum to 0.9, 0.1 short of 1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_that_are_not_marked_are_counted() => Assert.Equal("and 2 more shares", Assert.Single(LintCase.Only("AC119", """
        curriculum: 1
        sources: [a, b, c, d, e, f, g, h]
        mix: {a: «0.1», b: 0.1, c: 0.1, d: 0.1, e: 0.1, f: 0.1, g: 0.1, h: 0.1}
        """).Notes));

    [Fact]
    public void It_keeps_its_own_floors() => LintCase.Only("AC119", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: 0.5}
        mix: {a: «0.4», b: 0.6}
        """);

    [Fact]
    public void A_source_that_it_does_not_name_has_no_share() => LintCase.Only("AC119", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: 0.5}
        mix: {b: «1»}
        """);

    [Fact]
    public void Sums_are_exact() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        mix: {a: 0.1, b: 0.2, c: 0.7}
        """);

    [Fact]
    public void A_walk_moves_at_a_pivot_but_a_static_mix_does_not()
    {
        const string Run = """
            curriculum: 1
            steps: 100
            sources: [{name: a}, {name: b}]
            mix: {a: 0.4, b: 0.6}
            caps: {a: 0.8, b: 0.8}
            regimes: [{name: polish, from_step: 50, floors: {a: 0.5}}]
            """;
        LintCase.Clean(Run);
        Assert.Equal(["AC119"], LintCase.Lint(Run + "\nbandit: {policy: static}").Findings.Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void A_later_scope_that_takes_over_shares_of_a_wrong_sum_has_the_same_cause() => LintCase.Fires(
        "AC119",
        "curriculum: 1\nsteps: 1000\nsources: [a, b]\nmix: {a: «0.5», b: 0.3}\nbandit: {policy: static}\nregimes: [{name: p, from_step: 400, mix: {a: 0.6}}]\n");
}
