using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class ListLengthMismatchRuleTests
{
    [Theory]
    [InlineData("«dataset_weights»: [1]")]
    [InlineData("«dataset_weights»: [1, 2, 3]")]
    public void It_fires(string weights)
    {
        var finding = LintCase.Only("AC009", NanotronText.Of("dataset_folder: [lake/web, lake/code]", weights));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("folders: 2", Assert.Single(finding.Secondary).Text);
    }

    [Fact]
    public void It_fires_on_each_list()
    {
        LintCase.Only("AC009", NanotronText.Of("dataset_folder: [lake/web, lake/code]", "dataset_weights: [1, 1]", "«dataset_read_path»: [disk/web]"));
        LintCase.Only("AC009", NanotronText.Of("dataset_folder: [lake/web, lake/code]", "dataset_weights: [1, 1]", "«dataset_max_tokens»: [5, 5, 5]"));
    }

    [Fact]
    public void It_stays_silent() => LintCase.Clean(NanotronText.Of(
        "dataset_folder: [lake/web, lake/code]", "dataset_weights: [1, 1]", "dataset_read_path: [disk/web, disk/code]", "dataset_max_tokens: [900000, 900000]"));
}
