namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class NoGradientClipRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC401", Capped.Bandit + "optimizer: {gradient_clip: «0»}");

    [Theory]
    [InlineData(Capped.Bandit + "optimizer: {gradient_clip: 1.0}")]
    [InlineData(Capped.Bandit + "optimizer: {lr: 3.0e-4}")]
    [InlineData(Capped.Run + "optimizer: {gradient_clip: 0}")]
    public void It_stays_silent(string text) => LintCase.Clean(text);
}
