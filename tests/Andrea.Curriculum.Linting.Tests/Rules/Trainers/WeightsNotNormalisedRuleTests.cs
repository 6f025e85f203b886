using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class WeightsNotNormalisedRuleTests
{
    [Fact]
    public void A_sum_that_is_off_by_half_a_hundredth_is_a_warning()
    {
        var finding = LintCase.Only("AC701", "web: «0.6»\ncode: 0.25\nmath: 0.155\n");
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("sum to 1.005", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`web` is written as 0.6 and gets 0.597015", finding.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.4005", Severity.Info)]
    [InlineData("0.401", Severity.Info)]
    [InlineData("0.40101", Severity.Warning)]
    [InlineData("0.399", Severity.Info)]
    [InlineData("0.39899", Severity.Warning)]
    public void A_thousandth_makes_the_difference(string weight, Severity severity) =>
        Assert.Equal(severity, LintCase.Only("AC701", $"web: «0.6»\ncode: {weight}\n").Severity);

    [Theory]
    [InlineData("web: 0.6\ncode: 0.4\n")]
    [InlineData("web: 0.333333\ncode: 0.333333\nmath: 0.333333\n")]
    [InlineData("web: 0.600001\ncode: 0.4\n")]
    [InlineData("web: 3\ncode: 1\nmath: 1\n")]
    [InlineData("web: 1\ncode: 1\n")]
    [InlineData("web: 12.5\ncode: 2.25\n")]
    [InlineData("web: 0.02\ncode: 0.03\n")]
    public void It_stays_silent(string text) => LintCase.Clean(text);

    [Theory]
    [InlineData("a: 0.3333\nb: 0.3333\nc: 0.3333\n")]
    [InlineData("a: 0.16667\nb: 0.16667\nc: 0.16667\nd: 0.5\n")]
    public void What_rounding_each_weight_explains_is_silent(string text) => LintCase.Clean(text);

    [Theory]
    [InlineData("a: «0.3334»\nb: 0.3334\nc: 0.3334\n")]
    [InlineData("a: «0.333»\nb: 0.333\nc: 0.333\n")]
    public void What_it_does_not_explain_is_said(string text) => LintCase.Only("AC701", text);

    [Fact]
    public void Thirds_that_are_exact_to_the_sum_need_no_tolerance() => LintCase.Clean("a: 0.1\nb: 0.2\nc: 0.7\n");

    [Fact]
    public void A_comment_silences_it() => LintCase.Clean("web: 0.6 # andrea: ignore[AC701] known\ncode: 0.25\nmath: 0.155\n");
}
