namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class HighLearningRateRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC404", Capped.Run + "optimizer: {lr: «0.001»}\nmodel: {parameters: 98.7M}");

    [Theory]
    [InlineData("optimizer: {lr: 0.0009}\nmodel: {parameters: 98.7M}")]
    [InlineData("optimizer: {lr: 0.001}\nmodel: {parameters: 90M}")]
    [InlineData("optimizer: {lr: 0.001}")]
    public void It_stays_silent(string rest) => LintCase.Clean(Capped.Run + rest);
}
