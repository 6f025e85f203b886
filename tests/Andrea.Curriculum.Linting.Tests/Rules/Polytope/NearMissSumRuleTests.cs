namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class NearMissSumRuleTests
{
    private const string Sources = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}, {name: c}]\n";

    [Fact]
    public void Floors_short_of_one_by_a_slip()
    {
        var finding = LintCase.Only("AC118", Sources + "floors: {a: «0.5», b: 0.3, c: 0.19}\n");
        Assert.Contains("sum to 0.99, 0.01 short of 1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Caps_above_one_by_a_slip() => LintCase.Only("AC118", Sources + "caps: {a: «0.5», b: 0.305, c: 0.2}\n");

    [Theory]
    [InlineData("floors: {a: 0.33, b: 0.33, c: 0.33}")]
    [InlineData("floors: {a: 33%, b: 33%, c: 33%}")]
    [InlineData("floors: {a: 3.3e-1, b: 3.3e-1, c: 3.3e-1}")]
    [InlineData("caps: {a: 0.334, b: 0.333, c: 0.334}")]
    [InlineData("floors: {a: 0.333, b: 0.333, c: 0.333}")]
    [InlineData("floors: {a: 1/2, b: 0.25, c: 0.246}", "AC118")]
    [InlineData("floors: {a: 0.50, b: 0.30, c: 0.19}")]
    [InlineData("floors: {a: 0.5, b: 0.3, c: 0.2}")]
    [InlineData("floors: {a: 0.5, b: 0.3, c: 0.1}")]
    [InlineData("floors: {a: 0.6, b: 0.39}")]
    [InlineData("caps: {a: 0.6, b: 0.6, c: 0.5}")]
    public void Honest_rounding_and_real_room_are_legal(string bounds, string expected = "") =>
        Assert.Equal(expected, string.Join(' ', LintCase.Lint(Sources + bounds).Findings.Select(finding => finding.Rule.Code)));

    [Fact]
    public void A_sliver_is_one_finding() => LintCase.Only("AC116", Sources + "floors: {a: «0.5», b: 0.3, c: 0.1999999}\n");

    [Fact]
    public void Regimes_share_one_finding() => LintCase.Only("AC118", Sources + """
        floors: {a: «0.5», b: 0.3, c: 0.19}
        regimes: [{name: polish, from_step: 50}]
        """);
}
