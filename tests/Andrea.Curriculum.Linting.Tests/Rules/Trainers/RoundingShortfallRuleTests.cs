namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class RoundingShortfallRuleTests
{
    [Theory]
    [InlineData("{web: 0.9996, poems: «0.0004»}")]
    [InlineData("{web: 2048, poems: «1»}")]
    public void It_fires_at_the_weight(string weights) => LintCase.Only("AC506", Text(weights));

    [Theory]
    [InlineData("{web: 0.999, poems: 0.001}")]
    [InlineData("{web: 2047, poems: 1}")]
    [InlineData("{web: 1, poems: 0}")]
    public void It_stays_silent(string weights) => LintCase.Clean(Text(weights));

    [Fact]
    public void A_comment_silences_it() => LintCase.Clean(Text("{web: 2048, poems: 1} # andrea: ignore[AC506] known"));

    private static string Text(string weights) => $"data:\n  configs: {{web: {{id: w}}, poems: {{id: p}}}}\n  train_weights: {weights}\n";
}
