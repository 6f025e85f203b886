namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class BestBySingleStepLossRuleTests
{
    [Theory]
    [InlineData("monitoring: {best_by: «loss»}")]
    [InlineData("monitoring: {best_by: «Single_Step_Loss»}")]
    public void It_fires(string monitoring) => LintCase.Only("AC408", Capped.Run + monitoring);

    [Theory]
    [InlineData("monitoring: {best_by: running-loss}")]
    [InlineData("monitoring: {best_by: validation-loss}")]
    public void It_stays_silent(string monitoring) => LintCase.Clean(Capped.Run + monitoring);
}
