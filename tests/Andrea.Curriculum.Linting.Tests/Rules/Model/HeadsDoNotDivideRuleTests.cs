namespace Andrea.Curriculum.Linting.Tests.Rules.Model;

public sealed class HeadsDoNotDivideRuleTests
{
    [Fact]
    public void It_fires()
    {
        var finding = LintCase.Only("AC601", Capped.Run + "model: {d_model: 768, n_heads: «10»}");
        Assert.Contains("for instance 8", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_width_ends() => LintCase.Only("AC601", Capped.Run + "model: {d_model: 999999999999989, n_heads: «499999999999993»}");

    [Theory]
    [InlineData("model: {d_model: 768, n_heads: 12}")]
    [InlineData("model: {d_model: 768}")]
    public void It_stays_silent(string rest) => LintCase.Clean(Capped.Run + rest);
}
