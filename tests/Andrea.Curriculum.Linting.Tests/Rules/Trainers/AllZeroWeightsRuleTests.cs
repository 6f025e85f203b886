namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class AllZeroWeightsRuleTests
{
    [Fact]
    public void It_fires_at_the_first() => LintCase.Only("AC704", "web: «0»\ncode: 0.0\n");

    [Theory]
    [InlineData("web: 0\ncode: 1e-9\n")]
    [InlineData("train_domain_weights: {web: 0, code: \"${share}\"}\n")]
    public void It_stays_silent(string text) => LintCase.Clean(text);

    [Fact]
    public void A_comment_silences_it() => LintCase.Clean("web: 0 # andrea: ignore[AC704] a test of the loader\ncode: 0\n");
}
