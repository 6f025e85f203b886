namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class SparseCheckpointsRuleTests
{
    private const string Long = "curriculum: 1\nsteps: 200000\nsources: [{name: a}, {name: b}]\ncaps: {a: 0.7, b: 0.7}\n";

    [Fact]
    public void It_fires() => LintCase.Only("AC406", Long + "monitoring: {checkpoint_every: «27000»}");

    [Fact]
    public void It_says_that_there_is_none_before_the_end() =>
        Assert.Contains("none before its end", LintCase.Only("AC406", Long + "monitoring: {checkpoint_every: «500000»}").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Long + "monitoring: {checkpoint_every: 10000}")]
    [InlineData(Long + "resume_step: 195000\nmonitoring: {checkpoint_every: 27000}")]
    [InlineData(Capped.Run + "monitoring: {checkpoint_every: 27000}")]
    public void It_stays_silent(string text) => LintCase.Clean(text);
}
