namespace Andrea.Curriculum.Linting.Tests.Rules.Bandit;

public sealed class RectifiedNoiseRewardRuleTests
{
    [Theory]
    [InlineData("0.1", "1000", "409.3 sigma")]
    [InlineData("1", "1000", "564.2 sigma")]
    [InlineData("0.1", "1", "0.409306 sigma")]
    public void It_fires_with_the_arithmetic(string alpha, string scale, string expected)
    {
        var finding = LintCase.Fires("AC303", Capped.Run
            + $"bandit: {{policy: ucb1, ema_alpha: {alpha}, reward: {{clip_at_zero: «true», scale: {scale}}}}}");
        Assert.Contains(expected, finding.Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Regimes_that_inherit_it_do_not_repeat_it() => LintCase.Fires("AC303", Capped.Run
        + "bandit: {policy: ucb1, reward: {clip_at_zero: «true»}}\nregimes: [{name: polish, from_step: 50}]");

    [Theory]
    [InlineData("bandit: {policy: ucb1, reward: {clip_at_zero: false}}")]
    [InlineData("bandit: {policy: ucb1}")]
    [InlineData("bandit: {policy: static, reward: {clip_at_zero: true}}")]
    [InlineData("bandit: {policy: odm, reward: {clip_at_zero: true}}")]
    [InlineData("bandit: {policy: doremi, reward: {clip_at_zero: true}}")]
    public void It_stays_silent(string bandit) => LintCase.Clean(Capped.Run + bandit);
}
