using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class WeightMeaningAmbiguousRuleTests
{
    [Fact]
    public void No_weights_are_a_hint() =>
        Assert.Equal(Severity.Info, LintCase.Only("AC710", NanotronText.Of("«dataset_folder»: [lake/web, lake/code]")).Severity);

    [Fact]
    public void Copies_that_have_each_others_names_are_a_warning()
    {
        var finding = LintCase.Only("AC710", NanotronText.Of(
            "dataset_folder: [s3://lake/web/tok, s3://lake/code/tok, s3://lake/maths/tok]", "dataset_weights: [6, 3, 1]",
            "dataset_read_path: [/disk/web, «/disk/maths», /disk/code]"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("so does `/disk/code`", Assert.Single(finding.Notes));
    }

    [Fact]
    public void A_gap_that_moves_all_behind_it_is_a_warning() => Assert.Equal(
        "so do 2 more of its read paths",
        Assert.Single(LintCase.Only("AC710", NanotronText.Of(
            "dataset_folder: [lake/a, lake/b, lake/c, lake/d, lake/e]", "dataset_weights: [1, 1, 1, 1, 1]",
            "dataset_read_path: [disk/a, «disk/c», disk/d, disk/e, disk/f]")).Notes));

    [Theory]
    [InlineData("[disk/web, disk/code, disk/maths]")]
    [InlineData("[disk/tok/web, disk/code, disk/maths]")]
    [InlineData("[disk/web-new, disk/code-new, disk/problem-solving]")]
    [InlineData("[disk/web, disk/code, disk/code-2]")]
    [InlineData("[disk/web, disk/maths, disk/numbers]")]
    [InlineData("[disk/a/tok, disk/b/tok, disk/c/tok]")]
    public void Copies_of_other_names_are_not(string copies) => LintCase.Clean(NanotronText.Of(
        "dataset_folder: [lake/web/tok, lake/code/tok, lake/maths/tok]", "dataset_weights: [6, 3, 1]", $"dataset_read_path: {copies}"));

    [Fact]
    public void One_folder_needs_no_weights() => LintCase.Clean(NanotronText.Of("dataset_folder: [lake/web]"));
}
