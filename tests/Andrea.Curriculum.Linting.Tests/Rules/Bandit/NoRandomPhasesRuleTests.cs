namespace Andrea.Curriculum.Linting.Tests.Rules.Bandit;

public sealed class NoRandomPhasesRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC304", Capped.Run + "bandit: {policy: ucb1, random_phases: «0»}");

    [Theory]
    [InlineData("bandit: {policy: ucb1, random_phases: 0.01}")]
    [InlineData("bandit: {policy: ucb1}")]
    [InlineData("bandit: {policy: static, random_phases: 0}")]
    public void It_stays_silent(string bandit) => LintCase.Clean(Capped.Run + bandit);
}
