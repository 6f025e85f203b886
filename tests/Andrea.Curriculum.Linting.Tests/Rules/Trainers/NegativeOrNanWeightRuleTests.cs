namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class NegativeOrNanWeightRuleTests
{
    [Theory]
    [InlineData("web: 0.9\ncode: 0.3\nmath: «-0.2»\n")]
    [InlineData("web: 0.9\ncode: «.nan»\n")]
    [InlineData("web: «-.inf»\ncode: 1\n")]
    [InlineData("web: «-1e-30»\ncode: 1\n")]
    public void It_fires(string text) => LintCase.Only("AC703", text);

    [Theory]
    [InlineData("web: 0.5\ncode: 0.5\nmath: 0\n")]
    [InlineData("web: -0.0\ncode: 1\n")]
    public void It_stays_silent(string text) => LintCase.Clean(text);

    [Fact]
    public void A_comment_silences_it() => LintCase.Clean("web: -1 # andrea: ignore[AC703] a test of the loader\ncode: 2\n");
}
