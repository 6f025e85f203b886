using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class IgnoredByTrainerRuleTests
{
    [Fact]
    public void It_fires()
    {
        var finding = LintCase.Only("AC707", NanotronText.Of("dataset_folder: lake/web", "«dataset_weights»: [0.5, 0.5]"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("never reads `dataset_weights`", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dataset_folder: lake/web", "dataset_weights: [0.5]")]
    [InlineData("dataset_folder: lake/web", "dataset_weights: null")]
    [InlineData("dataset_folder: [lake/web]", "dataset_weights: [1]")]
    public void It_stays_silent(string folders, string weights) => LintCase.Clean(NanotronText.Of(folders, weights));
}
