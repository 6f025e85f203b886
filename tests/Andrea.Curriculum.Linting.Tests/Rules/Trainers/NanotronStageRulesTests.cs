using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

/// <summary>Rules of regimes on the stages of a nanotron config, whose steps count from 1.</summary>
public sealed class NanotronStageRulesTests
{
    private const string First = "dataset_folder: [lake/web, lake/code]\n      dataset_weights: [0.6, 0.4]";

    private static string Second(string start, string weights) =>
        NanotronText.Of(First) + $"- name: last\n  start_training_step: {start}\n  data:\n    seed: 5\n    dataset: {{dataset_folder: [lake/web, lake/code], dataset_weights: {weights}}}\n";

    [Fact]
    public void A_stage_behind_the_last_step_never_runs_and_both_counts_are_said()
    {
        var finding = LintCase.Only("AC208", Second("«501»", "[0.5, 0.5]"));
        Assert.Equal("`last` starts at step 500 of a run that ends at 500: it never runs", finding.Message);
        Assert.Equal("the file counts steps from 1: its step 501 is step 500 here", Assert.Single(finding.Notes));
        Assert.Equal("write 500 or less, or lengthen the run", finding.Help);
    }

    [Fact]
    public void A_stage_of_the_last_step_alone_runs() => LintCase.Clean(Second("500", "[0.5, 0.5]"));

    [Fact]
    public void A_stage_far_from_the_one_before_is_found() =>
        Assert.Equal(Severity.Warning, LintCase.Only("AC215", Second("«401»", "[0, 1]")).Severity);

    [Fact]
    public void Stages_in_another_order_than_that_of_time_are_no_mistake()
    {
        var text = Second("401", "[0.5, 0.5]").Replace("start_training_step: 1\n", "start_training_step: 900\n", StringComparison.Ordinal)
            .Replace("start_training_step: 401", "start_training_step: 1", StringComparison.Ordinal).Replace("500", "5000", StringComparison.Ordinal);
        LintCase.Clean(text);
    }

    [Fact]
    public void Suppressions_work_in_a_trainers_file() =>
        LintCase.Clean(Second("501 # andrea: ignore[AC208] the run is lengthened at its end", "[0.5, 0.5]"));
}
