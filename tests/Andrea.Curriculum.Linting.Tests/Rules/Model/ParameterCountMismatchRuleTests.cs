namespace Andrea.Curriculum.Linting.Tests.Rules.Model;

public sealed class ParameterCountMismatchRuleTests
{
    private const string Shape = "vocab_size: 8449, d_model: 768, n_heads: 12, n_layers: 12, context: 1024, d_mlp: 3072}";

    [Fact]
    public void It_fires_and_counts() =>
        Assert.Contains(
            "about 98,698,752",
            LintCase.Only("AC602", Capped.Run + "model: {parameters: «480M», " + Shape).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("model: {parameters: 98.7M, " + Shape)]
    [InlineData("model: {parameters: 120M, " + Shape)]
    [InlineData("model: {parameters: 1M, d_model: 768, n_layers: 12}")]
    [InlineData("model: {parameters: 80.3M, vocab_size: 2305, d_model: 768, n_layers: 12}")]
    [InlineData("model: {parameters: 8.03B, vocab_size: 128256, d_model: 4096, n_layers: 32, d_mlp: 14336}")]
    public void It_stays_silent(string model) => LintCase.Clean(Capped.Run + model);
}
