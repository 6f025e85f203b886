namespace Andrea.Curriculum.Linting.Tests.Rules.Optimizer;

public sealed class LearningRateResumeJumpRuleTests
{
    private const string Head = "curriculum: 1\nsources: [{name: a}, {name: b}]\ncaps: {a: 0.7, b: 0.7}\n";
    private const string Before = Head + "steps: 200000\noptimizer: {lr: 3.0e-4, lr_warmup_steps: 2000, schedule: cosine}\n";
    private const string Resumed = Head + "resume_step: 112619\ncontinues: before.yaml\n";

    [Fact]
    public void It_fires_on_another_end()
    {
        var finding = Lint("steps: 400000\noptimizer: {lr: 3.0e-4, lr_warmup_steps: 2000, schedule: cosine}").Single(found => found.Rule.Code == "AC409");
        Assert.Equal("the learning rate jumps from 1.205e-4 to 2.451e-4 at the resume step 112,619", finding.Message);
    }

    [Theory]
    [InlineData("steps: 200000\noptimizer: {lr: 3.4e-4, lr_warmup_steps: 2000, schedule: cosine}")]
    [InlineData("steps: 200000\noptimizer: {lr: 3.0e-4, lr_warmup_steps: 150000, schedule: cosine}")]
    [InlineData("steps: 200000\noptimizer: {lr: 3.0e-4, schedule: constant}")]
    public void It_fires_on_another_peak_warmup_or_shape(string rest) => Assert.Contains(Lint(rest), found => found.Rule.Code == "AC409");

    [Theory]
    [InlineData("steps: 200000\noptimizer: {lr: 3.0e-4, lr_warmup_steps: 2000, schedule: cosine}")]
    [InlineData("steps: 200000\noptimizer: {lr: 3.2e-4, schedule: cosine}")]
    [InlineData("steps: 400000\noptimizer: {lr: 3.0e-4, schedule: wsd}")]
    [InlineData("steps: 400000\noptimizer: {schedule: cosine}")]
    public void It_stays_silent(string rest) => Assert.DoesNotContain(Lint(rest), found => found.Rule.Code == "AC409");

    private static System.Collections.Immutable.ImmutableArray<Configuration.Findings.Finding> Lint(string rest) =>
        LintCase.Lint(Resumed + rest, continued: Before).Findings;
}
