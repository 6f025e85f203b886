namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class NoCoherenceGateRuleTests
{
    [Fact]
    public void It_fires_on_a_written_none() => LintCase.Fires("AC405", Capped.Run + "monitoring: {sample_every: 100, «coherence_gate: none»}");

    [Theory]
    [InlineData(Capped.Run + "bandit: {policy: ucb1, reward: {clip_at_zero: true}}\nmonitoring: «{sample_every: 100}»")]
    [InlineData("curriculum: 1\nsources: [{name: a, tags: [repetitive]}, b]\ncaps: {a: 0.7, b: 0.7}\nbandit: {policy: odm}\nmonitoring: «{sample_every: 100}»")]
    public void It_fires_on_a_monitored_bandit_that_is_drawn_to_nonsense(string text) => Assert.Single(LintCase.Fires("AC405", text).Secondary);

    [Theory]
    [InlineData(Capped.Bandit + "monitoring: {coherence_gate: {threshold: 30, consecutive: 5}}")]
    [InlineData(Capped.Run + "monitoring: {sample_every: 100}")]
    [InlineData(Capped.Bandit + "monitoring: {sample_every: 100}")]
    [InlineData(Capped.Bandit)]
    public void It_stays_silent(string text) => LintCase.Clean(text);
}
