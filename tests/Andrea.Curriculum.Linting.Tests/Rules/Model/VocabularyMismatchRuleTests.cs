namespace Andrea.Curriculum.Linting.Tests.Rules.Model;

public sealed class VocabularyMismatchRuleTests
{
    private const string Resumed = Capped.Run + "resume_step: 50\ncontinues: before.yaml\n";

    [Fact]
    public void It_fires() => Assert.Contains(Lint("model: {vocab_size: 8449}", "model: {vocab_size: 2305}"), finding => finding.Rule.Code == "AC603");

    [Theory]
    [InlineData("model: {vocab_size: 8449}", "model: {vocab_size: 8449}")]
    [InlineData("model: {vocab_size: 8449}", "")]
    [InlineData("", "model: {vocab_size: 8449}")]
    public void It_stays_silent(string now, string before) => Assert.DoesNotContain(Lint(now, before), finding => finding.Rule.Code == "AC603");

    private static System.Collections.Immutable.ImmutableArray<Configuration.Findings.Finding> Lint(string now, string before) =>
        LintCase.Lint(Resumed + now, continued: Capped.Run + before).Findings;
}
