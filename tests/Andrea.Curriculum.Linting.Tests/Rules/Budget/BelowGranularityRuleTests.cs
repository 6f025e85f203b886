namespace Andrea.Curriculum.Linting.Tests.Rules.Budget;

public sealed class BelowGranularityRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 20000\nsources: [{name: a}, {name: b}]\n";

    [Fact]
    public void It_fires() => LintCase.Only("AC505", Run + "mix: {a: 0.99999, b: «0.00001»}\nbandit: {policy: static}");

    [Theory]
    [InlineData("mix: {a: 0.9999, b: 0.0001}\nbandit: {policy: static}")]
    [InlineData("mix: {a: 1, b: 0}\nbandit: {policy: static}")]
    [InlineData("mix: {a: 0.99999, b: 0.00001}\nbatch: {sequences: 8, sequence_length: 8}\nbandit: {policy: static, draw: sequence}")]
    [InlineData("mix: {a: 0.99999, b: 0.00001}\nbandit: {policy: static, draw: sequence}")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC505", Run + rest);
}
