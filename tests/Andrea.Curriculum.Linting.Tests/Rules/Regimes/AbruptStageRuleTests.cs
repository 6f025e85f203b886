namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class AbruptStageRuleTests
{
    private const string Run =
        "curriculum: 1\nsteps: 1000\nsources: [{name: a}, {name: b}]\nmix: {a: 0.9, b: 0.1}\nbandit: {policy: static}\n";

    [Fact]
    public void It_fires()
    {
        var finding = LintCase.Only("AC215", Run + "regimes: [{name: late, from_step: «500», mix: {a: 0.2, b: 0.8}}]");
        Assert.Contains("the mix moves by 0.7", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regimes: [{name: late, from_step: 500, mix: {a: 0.4, b: 0.6}}]")]
    [InlineData("regimes: [{name: late, from_step: 500, mix: {a: 0.2, b: 0.8}}]\nresume_step: 1000")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC215", Run + rest);
}
