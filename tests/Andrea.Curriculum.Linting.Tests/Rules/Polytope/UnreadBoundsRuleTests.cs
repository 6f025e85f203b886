namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class UnreadBoundsRuleTests
{
    private const string Sources = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\nmix: {a: 0.4, b: 0.6}\n";

    [Fact]
    public void A_static_mix_reads_no_floors()
    {
        var finding = LintCase.Only("AC120", Sources + "floors: {a: «0.2»}\ncaps: {b: 0.7}\nbandit: {policy: static}\n");
        Assert.Equal(["cap", "reads the mix only"], finding.Secondary.Select(label => label.Text));
    }

    [Fact]
    public void Groups_and_constraints_are_bounds() => LintCase.Only("AC120", Sources + """
        groups: [{name: g, sources: [a], cap: «0.9»}]
        bandit: {policy: static}
        """);

    [Theory]
    [InlineData("floors: {a: 0.2}\nbandit: {policy: random}")]
    [InlineData("floors: {a: 0.2}")]
    [InlineData("bandit: {policy: static}")]
    [InlineData("bandit: {policy: static}\nfloors: {a: 0.2}\nregimes: [{name: polish, from_step: 50, bandit: {policy: random}}]")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC120", Sources + rest);

    [Fact]
    public void Without_a_mix_bounds_choose_the_most_even_one() =>
        LintCase.Clean("curriculum: 1\nsources: [{name: a}, {name: b}]\nfloors: {a: 0.7}\nbandit: {policy: static}\n");

    [Fact]
    public void A_mix_that_breaks_its_bounds_is_one_finding() => LintCase.Only("AC119", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        mix: {a: «0.4», b: 0.6}
        floors: {a: 0.5}
        bandit: {policy: static}
        """);

    [Fact]
    public void An_exclusion_says_that_a_share_of_zero_is_meant() =>
        LintCase.Clean("curriculum: 1\nsources: [{name: a}, {name: b}]\nmix: {a: 1}\nexclude: [b]\nbandit: {policy: static}\n");
}
