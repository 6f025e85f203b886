namespace Andrea.Curriculum.Linting.Tests.Rules.Bandit;

public sealed class BonusBelowRewardSpreadRuleTests
{
    private const string Four =
        "curriculum: 1\nsteps: 92619\nsources: [{name: a}, {name: b}, {name: c}, {name: d}]\ncaps: {a: 0.7, b: 0.7, c: 0.7, d: 0.7}\n";

    [Fact]
    public void It_fires_on_the_published_scale()
    {
        var finding = LintCase.Only("AC302", Four + "bandit: {policy: ucb1, reward: {scale: «1000»}}");
        Assert.StartsWith("rewards spread over about 113, the exploration bonus is 1.67 at most", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_its_constant_scores_are_equal_when_the_best_source_has_its_part()
    {
        var help = LintCase.Only("AC302", Four + "bandit: {policy: ucb1, reward: {scale: «1000»}}").Help!;
        var printed = double.Parse(help.Split("exploration: ")[1].Split('`')[0], System.Globalization.CultureInfo.InvariantCulture);
        const double Pulls = 92619;
        const double Best = 0.375 * Pulls;
        const double Other = 0.625 * Pulls / 3;
        Assert.InRange(printed * (Math.Sqrt(Math.Log(Pulls) / Other) - Math.Sqrt(Math.Log(Pulls) / Best)), 113, 113 * 1.001);
    }

    [Fact]
    public void The_printed_constant_is_clean_itself() =>
        LintCase.Clean(Four + "bandit: {policy: ucb1, exploration: 18193, reward: {scale: 1000}}");

    [Fact]
    public void The_spread_is_that_of_the_simulated_noise()
    {
        var finding = LintCase.Fires(
            "AC302",
            Four + "bandit: {policy: ucb1, reward: {clip_at_zero: true, scale: «1000»}}\n"
                + "simulation: {environment: noise, sources: {a: {mean: 3, noise: 1.1}, b: {mean: 3, noise: 0.5}, c: {mean: 3, noise: 0.6}, d: {mean: 3, noise: 0.6}}}");
        Assert.StartsWith("rewards spread over about 246", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bandit: {policy: ucb1}")]
    [InlineData("bandit: {policy: ucb1, reward: {scale: 1}}")]
    [InlineData("bandit: {policy: ucb1, reward: {scale: 100}}")]
    [InlineData("bandit: {policy: ucb1, exploration: 10, reward: {scale: 1000}}")]
    [InlineData("bandit: {policy: exp3, reward: {scale: 1000}}")]
    public void It_stays_silent(string bandit) => LintCase.Silent("AC302", Four + bandit);
}
