using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class RepeatedPathRuleTests
{
    [Theory]
    [InlineData("dataset_folder: [lake/web, lake/code, «lake/web»]")]
    [InlineData("dataset_folder: [lake/web/, lake/code, «lake/web»]")]
    public void It_fires(string folders)
    {
        var finding = LintCase.Only("AC708", NanotronText.Of(folders, "dataset_weights: [1, 1, 1]"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Single(finding.Secondary);
    }

    [Fact]
    public void Two_folders_that_are_read_from_one_copy_are_one() => Assert.Contains(
        "are both read from `disk/web/`",
        LintCase.Only("AC708", NanotronText.Of(
            "dataset_folder: [lake/web, lake/web-new]", "dataset_weights: [1, 1]", "dataset_read_path: [disk/web, «disk/web/»]")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("dataset_folder: [lake/web, pond/web]")]
    [InlineData("dataset_folder: [lake/web, lake/Web]")]
    public void It_stays_silent(string folders) => LintCase.Clean(NanotronText.Of(folders, "dataset_weights: [1, 1]"));
}
