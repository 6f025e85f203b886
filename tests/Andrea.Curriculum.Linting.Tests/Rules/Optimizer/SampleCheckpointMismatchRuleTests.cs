namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class SampleCheckpointMismatchRuleTests
{
    [Theory]
    [InlineData("monitoring: {sample_every: 200, checkpoint_every: «300»}", "`checkpoint_every: 200`")]
    [InlineData("monitoring: {sample_every: 300, checkpoint_every: «200»}", "`sample_every: 200`")]
    public void It_fires_and_helps(string monitoring, string help) =>
        Assert.Contains(help, LintCase.Only("AC407", Capped.Run + monitoring).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("monitoring: {sample_every: 100, checkpoint_every: 300}")]
    [InlineData("monitoring: {checkpoint_every: 300}")]
    [InlineData("monitoring: {sample_every: 300}")]
    public void It_stays_silent(string monitoring) => LintCase.Clean(Capped.Run + monitoring);
}
