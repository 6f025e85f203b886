namespace Andrea.Curriculum.Linting.Tests.Rules.Bandit;

public sealed class PhaseShorterThanArmsRuleTests
{
    private const string Run =
        "curriculum: 1\nsteps: 10000\nsources: [{name: a}, {name: b}, {name: c}, {name: d}]\ncaps: {a: 0.7, b: 0.7, c: 0.7, d: 0.7}\n";

    [Fact]
    public void It_fires() => LintCase.Only("AC308", Run + "bandit: {policy: ucb1, phase_steps: «[1, 3]»}");

    [Fact]
    public void It_counts_a_draw_per_sequence() =>
        LintCase.Only("AC308", Run + "batch: {sequences: 3, sequence_length: 8}\nbandit: {policy: ucb1, draw: sequence, phase_steps: «[1, 1]»}");

    [Theory]
    [InlineData("bandit: {policy: ucb1, phase_steps: [1, 4]}")]
    [InlineData("batch: {sequences: 2, sequence_length: 8}\nbandit: {policy: ucb1, draw: sequence, phase_steps: [1, 2]}")]
    [InlineData("bandit: {policy: ucb1, draw: sequence, phase_steps: [1, 1]}")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC308", Run + rest);
}
