using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Nanotron;

public sealed class NanotronStagesTests
{
    private const string Web = "dataset_folder: [lake/web, lake/code], dataset_weights: [0.75, 0.25]";
    private const string Code = "dataset_folder: [lake/code, lake/maths], dataset_weights: [1, 3]";

    [Fact]
    public void Stages_become_mixes_from_their_steps()
    {
        var file = Stages.Clean(Stages.File(Stages.Stage("broad", "1", Web), Stages.Stage("narrow", "801", Code)));
        Assert.Equal("broad @0: web 0.75, code 0.25, maths 0\nnarrow @800: web 0, code 0.25, maths 0.75", Stages.Shares(file));
        Assert.Equal(1000, file.Steps?.Value);
        Assert.Equal(64, file.Batch?.Sequences?.Value);
        Assert.Equal(512, file.Batch?.SequenceLength?.Value);
        Assert.Equal(PositionUnit.StepFromOne, file.Stages[1].Start?.Unit);
        Assert.Equal("801", file.Text.Slice(file.Stages[1].Start!.Value.Place.Span).ToString());
        Assert.Equal(WeightKind.Relative, file.Convention.Kind);
        Assert.Equal(CountingBasis.Sequences, file.Convention.Basis);
    }

    [Fact]
    public void Stages_are_read_in_order_of_their_starts_whatever_the_order_of_the_file() =>
        Assert.Equal("broad @0: web 0.75, code 0.25, maths 0\nnarrow @800: web 0, code 0.25, maths 0.75", Stages.Shares(Stages.Clean(
            Stages.File(Stages.Stage("narrow", "801", Code), Stages.Stage("broad", "1", Web)))));

    [Fact]
    public void A_length_of_its_own_holds_from_a_stages_start_to_the_next()
    {
        var file = Stages.Clean(Stages.File(
            Stages.Stage("broad", "1", Web),
            Stages.Stage("long", "501", Code).Replace("name:", "sequence_length: 4096, name:", StringComparison.Ordinal),
            Stages.Stage("last", "601", Web)));
        Assert.Equal(
            ["0: 64 x 512", "500: 64 x 4096", "600: 64 x 512"],
            file.Batches!.Changes.Select(change => $"{change.FromStep}: {change.Sequences} x {change.SequenceLength}"));
    }

    [Theory]
    [InlineData("tokens: {train_steps: 9}\ndata_stages:\n", "AC005 Error 1:9 [{train_steps: 9}] `tokens` has no `micro_batch_size`; nanotron refuses the file")]
    [InlineData("parallelism: {tp: 2}\ndata_stages:\n", "AC005 Error 1:14 [{tp: 2}] `parallelism` has no `dp`; nanotron refuses the file")]
    [InlineData("parallelism: {dp: 0}\ndata_stages:\n", "AC004 Error 1:19 [0] `dp` is `0`, expected a whole number of at least 1")]
    [InlineData("parallelism: 8\ndata_stages:\n", "AC004 Error 1:14 [8] `parallelism` is `8`, expected a mapping")]
    public void What_the_sizes_lack_is_found(string head, string expected)
    {
        Stages.Read(head + Stages.Stage("a", "1", Web), out var problems);
        Assert.Contains(expected, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_sizes_stages_are_known_and_tokens_are_not()
    {
        var file = Stages.Clean("data_stages:\n" + Stages.Stage("a", "1", Web));
        Assert.Null(file.Steps);
        Assert.Null(file.Batches);
        Assert.Equal("a @0: web 0.75, code 0.25", Stages.Shares(file));
    }

    [Fact]
    public void Interpolated_sizes_are_unknown_and_not_wrong()
    {
        var file = Stages.Clean(Stages.File(Stages.Stage("a", "1", Web)).Replace("1000", "'${steps}'", StringComparison.Ordinal));
        Assert.Null(file.Steps);
        Assert.Equal(64, file.Batch?.Sequences?.Value);
    }

    [Fact]
    public void No_stage_at_the_first_step_is_refused_by_nanotron()
    {
        Stages.Read(Stages.File(Stages.Stage("a", "11", Web)), out var problems);
        Assert.StartsWith("AC709 Error 4:34 [11] the first stage, `a`, starts at step 11, expected 1, the first step; nanotron asserts", problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "AC004 Error 4:34 [0] `start_training_step` is `0`, expected a whole number of at least 1")]
    [InlineData("-1", "AC004 Error 4:34 [-1] `start_training_step` is `-1`, expected a whole number of at least 1")]
    [InlineData("1.5", "AC004 Error 4:34 [1.5] `start_training_step` is `1.5`, expected a whole number of at least 1")]
    [InlineData("soon", "AC004 Error 4:34 [soon] `start_training_step` is `soon`, expected a number")]
    public void A_start_that_is_no_step_is_found(string start, string expected)
    {
        Stages.Read(Stages.File(Stages.Stage("a", start, Web)), out var problems);
        Assert.Equal(expected, problems);
    }

    [Fact]
    public void Two_stages_of_one_name_are_refused_by_nanotron_and_told_apart()
    {
        var file = Stages.Read(Stages.File(Stages.Stage("a", "1", Web), Stages.Stage("a", "5", Code)), out var problems);
        Assert.Equal("AC209 Error 5:10 [a] two stages are called `a`, expected different names; nanotron refuses the file", problems);
        Assert.Equal(["a", "a (2)"], file!.Stages.Select(stage => stage.Name.Value));
    }

    [Fact]
    public void Two_stages_of_one_start_are_refused_by_nanotron()
    {
        Stages.Read(Stages.File(Stages.Stage("a", "1", Web), Stages.Stage("b", "1", Code)), out var problems);
        Assert.Equal("AC209 Error 5:34 [1] stages `a` and `b` both start at step 1, expected different steps; nanotron refuses the file", problems);
    }

    [Theory]
    [InlineData("- {start_training_step: 1, data: {seed: 1, dataset: null}}", "stage `stage 1` has no `name`; nanotron refuses the file")]
    [InlineData("- {name: a, data: {seed: 1, dataset: null}}", "stage `a` has no `start_training_step`; nanotron refuses the file")]
    [InlineData("- {name: a, start_training_step: 1}", "stage `a` has no `data`; nanotron refuses the file")]
    [InlineData("- 7", "`data_stages` is `7`, expected a mapping with `name`, `start_training_step` and `data`")]
    public void A_stage_lacks_what_nanotron_requires(string stage, string expected)
    {
        Stages.Read(Stages.Sizes + "data_stages:\n" + stage + "\n", out var problems);
        Assert.Contains(expected, problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data_stages: []", "AC005 Error 3:1 [data_stages] `data_stages` is empty, expected at least one stage; nanotron asserts that one starts at step 1")]
    [InlineData("data_stages: 3", "AC004 Error 3:14 [3] `data_stages` is `3`, expected a list")]
    public void Stages_that_are_none_are_found(string text, string expected)
    {
        Assert.Null(Stages.Read(Stages.Sizes + text + "\n", out var problems));
        Assert.Equal(expected, problems);
    }

    [Fact]
    public void Dummy_data_is_no_mixture()
    {
        Assert.Null(Stages.Read(Stages.Sizes + "data_stages:\n- {name: a, start_training_step: 1, data: {seed: 1, dataset: null}}\n", out var problems));
        Assert.Equal("AC005 Info 4:10 [a] no stage of this nanotron config has a dataset: there is no mixture to look at", problems);
    }

    [Fact]
    public void Dummy_data_beside_a_dataset_is_a_stage_of_unknown_mix() =>
        Assert.Equal("a @0: unknown\nb @9: web 0.75, code 0.25", Stages.Shares(Stages.Clean(Stages.File(
            "- {name: a, start_training_step: 1, data: {seed: 1, dataset: null}}\n", Stages.Stage("b", "10", Web)))));

    [Fact]
    public void A_config_without_stages_is_known_by_its_sections()
    {
        Assert.Null(Stages.Read(Stages.Sizes, out var problems));
        Assert.Equal("AC005 Info 1:1 [tokens] this is a nanotron config with no `data_stages`: there is no mixture to look at", problems);
    }

    [Fact]
    public void More_stages_than_a_thousand_are_not_read()
    {
        var stages = string.Concat(Enumerable.Range(1, 1_002).Select(step => Stages.Stage($"s{step}", $"{step}", Web)));
        var file = Stages.Read("data_stages:\n" + stages, out var problems);
        Assert.Equal(1_000, file!.Stages.Length);
        Assert.StartsWith("AC007 Error 1002:3", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void More_shares_than_a_million_are_not_read()
    {
        var folders = string.Join(", ", Enumerable.Range(0, 1_001).Select(folder => $"f{folder}"));
        var stages = string.Concat(Enumerable.Range(2, 999).Select(step => Stages.Stage($"s{step}", $"{step}", "dataset_folder: f1")));
        Assert.Null(Stages.Read("data_stages:\n" + Stages.Stage("s1", "1", $"dataset_folder: [{folders}]") + stages, out var problems));
        Assert.StartsWith("AC007 Error 2:10 [s1] the file has 1,000 stages of 1,001 sources; at most 1,000,000 shares are read", problems, StringComparison.Ordinal);
    }
}
