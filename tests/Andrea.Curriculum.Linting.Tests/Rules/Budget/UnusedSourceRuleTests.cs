namespace Andrea.Curriculum.Linting.Tests.Rules.Budget;

public sealed class UnusedSourceRuleTests
{
    private const string Run = "curriculum: 1\n";

    [Theory]
    [InlineData("sources: [{name: a}, {name: b}, {name: «c»}]\nfloors: {a: 0.5, b: 0.5}")]
    [InlineData("sources: [{name: a}, {name: b}, {name: «c»}]\nmix: {a: 0.5, b: 0.5}\nbandit: {policy: static}")]
    public void It_fires(string rest) => LintCase.Only("AC503", Run + rest);

    [Theory]
    [InlineData("sources: [{name: a}, {name: b}, {name: c}]\nfloors: {a: 0.5, b: 0.5}\nexclude: [c]")]
    [InlineData("sources: [{name: a}, {name: b}, {name: c}]\nfloors: {a: 0.5, b: 0.5}\ncaps: {c: 0}")]
    [InlineData("sources: [{name: a}, {name: b}, {name: c}]\nmix: {a: 0.5, b: 0.5, c: 0}\nbandit: {policy: static}")]
    [InlineData("sources: [{name: a}, {name: b}, {name: c}]\nmix: {a: 0.5, b: 0.5}")]
    public void It_stays_silent(string rest) => LintCase.Clean(Run + rest);
}
