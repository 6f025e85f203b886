using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Levanter;

/// <summary>Names, keys and settings that Levanter refuses or ignores.</summary>
public sealed class LevanterSettingsTests
{
    [Fact]
    public void A_weight_of_no_source_is_one_finding_with_the_name_that_was_meant()
    {
        var finding = LevanterFile.Only(LevanterFile.With("[[0, {prose: 1, sumz: 1}], [64, {prose: 2, sumz: 1}]]"), "AC107", "sumz");
        Assert.Equal("did you mean `sums`?", finding.Help);
        Assert.Single(finding.Secondary);
        Assert.Equal(2, finding.Fix!.Edits.Length);
        Assert.Equal(FixSafety.Safe, finding.Fix.Safety);
    }

    [Fact]
    public void Weights_without_sources_are_refused() =>
        LevanterFile.Only("data: {train_weights: {a: 1, b: 2}}\ntrainer: {num_train_steps: 4}\n", "AC005", "train_weights");

    [Fact]
    public void Sources_from_elsewhere_may_have_any_name() =>
        LevanterFile.Sound("data: {configs: \"${sources}\", train_weights: {a: 1, b: 2}}\ntrainer: {num_train_steps: 4}\n");

    [Theory]
    [InlineData("stop_strategy: first_exhausted", "first_exhausted", "NotImplementedError")]
    [InlineData("stop_strategy: all_exhausted", "all_exhausted", "NotImplementedError")]
    [InlineData("stop_strategy: restart_strategy", "restart_strategy", "ValueError")]
    [InlineData("stop_strategy: never", "never", "ValueError")]
    [InlineData("mixture_block_size: 65536", "65536", "ValueError")]
    [InlineData("num_validation_sequences: {exam: 5}", "exam", "KeyError")]
    [InlineData("num_validation_sequences: {proze: 5}", "proze", "KeyError")]
    public void What_is_refused_is_said_with_the_error(string setting, string covered, string error) =>
        Assert.Contains(error, LevanterFile.Only(LevanterFile.With("{prose: 1, sums: 1}", $"  {setting}\n"), "AC709", covered).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("stop_strategy: restart")]
    [InlineData("stop_strategy: \"${strategy}\"")]
    [InlineData("stop_strategy: null")]
    [InlineData("mixture_block_size: 65535")]
    [InlineData("experiment_budget: 5\n  target_budget: 5")]
    [InlineData("experiment_budget: null")]
    [InlineData("num_validation_sequences: {prose: 100}")]
    [InlineData("max_train_batches: {prose: 100}\n  num_validation_sequences: {prose: 0}")]
    [InlineData("shuffle: true\n  permutation_type: feistel\n  tokenizer: gpt2\n  something_new: 3")]
    public void What_is_taken_is_not(string settings) => LevanterFile.Sound(LevanterFile.With("{prose: 1, sums: 1}", $"  {settings}\n"));

    [Fact]
    public void Newer_versions_implement_every_strategy() =>
        LevanterFile.Sound("data: {components: {a: {}, b: {}}, train_weights: {a: 1, b: 1}, stop_strategy: first_exhausted}\n");

    [Fact]
    public void A_mixture_has_no_epochs()
    {
        LevanterFile.Only(LevanterFile.With("{prose: 1}", rest: "epoch: 2\n"), "AC709", "2");
        LevanterFile.Sound(LevanterFile.With("{prose: 1}", rest: "epoch: 0\n"));
    }

    [Theory]
    [InlineData("experiment_budget: 9\n  target_budget: 5", "AC709", "9")]
    [InlineData("experiment_budget: 9\n  max_train_batches: {prose: 5}", "AC709", "experiment_budget")]
    [InlineData("target_budget: 9\n  num_validation_sequences: {prose: 5}", "AC709", "target_budget")]
    [InlineData("experiment_budget: 9", "AC707", "experiment_budget")]
    [InlineData("target_budget: 9", "AC707", "target_budget")]
    [InlineData("max_train_batches: {prosa: 5}", "AC707", "prosa")]
    [InlineData("max_train_batches: 5", "AC004", "5")]
    [InlineData("mixture_block_size: 0", "AC004", "0")]
    [InlineData("mixture_block_size: 12.5", "AC004", "12.5")]
    [InlineData("mixture_blocksize: 512", "AC003", "mixture_blocksize")]
    [InlineData("num_train_steps: 512", "AC008", "num_train_steps")]
    public void Settings_that_clash_or_do_nothing_are_said(string settings, string code, string covered) =>
        LevanterFile.Only(LevanterFile.With("{prose: 1, sums: 1}", $"  {settings}\n"), code, covered);

    [Fact]
    public void Keys_at_the_top_level_belong_elsewhere()
    {
        LevanterFile.Only(LevanterFile.With("{prose: 1}", rest: "mixture_block_size: 512\n"), "AC008", "mixture_block_size");
        LevanterFile.Only(LevanterFile.With("{prose: 1}", rest: "train_batch_size: 512\n"), "AC008", "train_batch_size");
    }

    [Fact]
    public void A_misspelt_key_of_the_weights_is_named()
    {
        var problems = LevanterFile.Read("data: {configs: {a: {id: x}}, train_weight: {a: 1}}\ntrainer: {num_train_steps: 4}\n").Problems;
        Assert.Contains(problems, problem => problem.Rule.Code == "AC003" && problem.Help == "did you mean `train_weights`?");
        Assert.Contains(problems, problem => problem.Rule.Code == "AC005");
    }
}
