namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class NoWeightDecayRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC403", Capped.Run + "optimizer: {weight_decay: «0.0»}");

    [Theory]
    [InlineData("optimizer: {weight_decay: 0.1}")]
    [InlineData("optimizer: {lr: 3.0e-4}")]
    public void It_stays_silent(string rest) => LintCase.Clean(Capped.Run + rest);
}
