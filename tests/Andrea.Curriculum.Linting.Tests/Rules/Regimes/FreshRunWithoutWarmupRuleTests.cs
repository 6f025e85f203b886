namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class FreshRunWithoutWarmupRuleTests
{
    private const string Nine =
        "sources: [{name: a}, {name: b}, {name: c}, {name: d}, {name: e}, {name: f}, {name: g}, {name: h}, {name: i}]\n"
        + "floors: {a: 0.1, b: 0.1, c: 0.1}\ncurriculum: 1\nsteps: 100\n";

    [Fact]
    public void It_fires_on_nine_sources() => LintCase.Only("AC203", Nine + "bandit: {policy: «ucb1»}");

    [Theory]
    [InlineData("bandit: {policy: ucb1}\nexclude: [i]")]
    [InlineData("bandit: {policy: ucb1}\nresume_step: 50")]
    [InlineData("bandit: {policy: random}")]
    [InlineData("")]
    [InlineData("bandit: {policy: ucb1}\ncurriculum_warmup_steps: 10\ncurriculum_warmup_sources: [a, b, c]")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC203", Nine + rest);
}
