namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class NoCoherenceGateRuleTests
{
    [Fact]
    public void It_fires_on_a_written_none() => LintCase.Fires("AC405", Capped.Run + "monitoring: {sample_every: 100, «coherence_gate: none»}");

    [Fact]
    public void It_fires_on_a_monitored_bandit_without_one() =>
        Assert.Equal("AC405", LintCase.Lint(Capped.Bandit + "monitoring: {sample_every: 100}").Findings.Single().Rule.Code);

    [Theory]
    [InlineData(Capped.Bandit + "monitoring: {coherence_gate: {threshold: 30, consecutive: 5}}")]
    [InlineData(Capped.Run + "monitoring: {sample_every: 100}")]
    [InlineData(Capped.Bandit)]
    public void It_stays_silent(string text) => LintCase.Clean(text);
}
