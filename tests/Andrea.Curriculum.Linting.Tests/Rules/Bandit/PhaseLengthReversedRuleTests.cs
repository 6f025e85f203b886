namespace Andrea.Curriculum.Linting.Tests.Rules.Bandit;

public sealed class PhaseLengthReversedRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC301", Capped.Run + "bandit: {policy: ucb1, phase_steps: «[42, 7]»}");

    [Fact]
    public void A_phase_needs_a_step() => LintCase.Fires("AC301", Capped.Run + "bandit: {policy: ucb1, phase_steps: «[0, 7]»}");

    [Fact]
    public void It_stays_silent() => LintCase.Clean(Capped.Run + "bandit: {policy: ucb1, phase_steps: [7, 7]}");
}
