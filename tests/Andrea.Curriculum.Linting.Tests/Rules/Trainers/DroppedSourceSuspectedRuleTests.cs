namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class DroppedSourceSuspectedRuleTests
{
    [Fact]
    public void A_share_is_missing()
    {
        var finding = LintCase.Only("AC702", "web: «0.6»\ncode: 0.18\nmath: 0.1\n");
        Assert.Contains("sum to 0.88, 0.12 short of 1: as if a source had gone", finding.Message, StringComparison.Ordinal);
        Assert.Contains("factor 1.136364", finding.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_is_too_many() =>
        Assert.Contains("0.1 above 1: as if a source had come", LintCase.Only("AC702", "web: «0.6»\ncode: 0.5\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("web: «60.4»\ncode: 20\n", "19.6 short of 100")]
    [InlineData("web: «60.4»\ncode: 43.2\n", "3.6 above 100")]
    public void Percentages_do_not_add_up(string text, string part) =>
        Assert.Contains(part, LintCase.Only("AC702", text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("web: 60.5\ncode: 39.5\n")]
    [InlineData("web: 60\ncode: 20\n")]
    [InlineData("web: 2\ncode: 1\nmath: 0\n")]
    [InlineData("web: 0.2\ncode: 0.1\n")]
    public void It_stays_silent(string text) => LintCase.Clean(text);

    [Fact]
    public void A_comment_silences_it() => LintCase.Clean("web: 0.6 # andrea: ignore[AC702] known\ncode: 0.18\n");
}
