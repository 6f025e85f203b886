namespace Andrea.Curriculum.Linting.Tests.Rules.Bandit;

public sealed class ExplorationOutOfRangeRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC305", Capped.Run + "bandit: {policy: ucb1, exploration: «-1»}");

    [Theory]
    [InlineData("bandit: {policy: ucb1, exploration: 0}")]
    [InlineData("bandit: {policy: ucb1, exploration: 2}")]
    public void It_stays_silent(string bandit) => LintCase.Clean(Capped.Run + bandit);
}
