namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class NoLearningRateWarmupRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC402", Capped.Run + "optimizer: {lr: 3.0e-4, lr_warmup_steps: «0»}");

    [Theory]
    [InlineData("optimizer: {lr: 3.0e-4, lr_warmup_steps: 10}")]
    [InlineData("optimizer: {lr: 3.0e-4}")]
    [InlineData("optimizer: {lr_warmup_steps: 0}\nresume_step: 10")]
    public void It_stays_silent(string rest) => LintCase.Clean(Capped.Run + rest);
}
