namespace Andrea.Curriculum.Linting.Tests.Rules.Budget;

public sealed class EmptySourceRuleTests
{
    [Theory]
    [InlineData("tokens: «0»")]
    [InlineData("documents: «0»")]
    public void There_is_nothing_to_draw(string size) => LintCase.Only("AC507", $"curriculum: 1\nsources: [{{name: a, {size}}}, {{name: b}}]\n");

    [Theory]
    [InlineData("exclude: [a]")]
    [InlineData("caps: {a: 0}")]
    [InlineData("bandit: {policy: static}\nmix: {a: 0, b: 1}")]
    [InlineData("floors: {b: 1}\nexclude: [a]")]
    public void A_source_that_is_never_drawn_may_be_empty(string rest) =>
        LintCase.Silent("AC507", "curriculum: 1\nsources: [{name: a, tokens: 0}, {name: b}]\n" + rest);
}
