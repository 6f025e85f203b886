using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Nanotron;

public sealed class NanotronFoldersTests
{
    [Fact]
    public void A_folder_of_two_stages_is_one_source_known_by_its_last_part()
    {
        var file = Stages.Clean(Stages.File(
            Stages.Stage("a", "1", "dataset_folder: [s3://lake/web/, s3://lake/code/tok], dataset_weights: [2, 1]"),
            Stages.Stage("b", "9", "dataset_folder: [s3://lake/prose/tok, s3://lake/web], dataset_weights: [1, 1]")));
        Assert.Equal(["web", "code/tok", "prose/tok"], file.Sources.Select(source => source.Name.Value));
        Assert.Equal("s3://lake/web", Assert.Single(file.Sources[0].OtherNames));
        Assert.Equal("s3://lake/web/", file.Sources[0].Paths[0].Value);
        Assert.Equal("a @0: web 2/3, code/tok 1/3, prose/tok 0\nb @8: web 0.5, code/tok 0, prose/tok 0.5", Stages.Shares(file));
    }

    [Theory]
    [InlineData("dataset_folder: lake/web", "only @0: web 1")]
    [InlineData("dataset_folder: [lake/web]", "only @0: web 1")]
    [InlineData("dataset_folder: lake/web, dataset_weights: [0.7]", "only @0: web 1")]
    [InlineData("dataset_folder: {lake/web: 0.75, lake/code: 0.25}", "only @0: web 0.75, code 0.25")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [30, 10]", "only @0: web 0.75, code 0.25")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [9.9, 1E-1]", "only @0: web 0.99, code 0.01")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [0.5, '${rest}']", "only @0: unknown")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: '${weights}'", "only @0: unknown")]
    public void Weights_are_relative_and_go_by_their_places(string dataset, string expected) =>
        Assert.Equal(expected, Stages.Shares(Stages.Clean(Stages.One(dataset))));

    [Fact]
    public void Weights_keep_their_text()
    {
        var file = Stages.Clean(Stages.One("dataset_folder: [lake/web, lake/code], dataset_weights: [0.750, 2.5e-1]"));
        Assert.Equal(["0.750", "2.5e-1"], file.Stages[0].Weights.Select(weight => weight.Number.Text));
        Assert.Equal("lake/code", file.Text.Slice(file.Stages[0].Weights[1].NamePlace.Span).ToString());
    }

    [Fact]
    public void Several_folders_without_weights_are_ambiguous_once()
    {
        var file = Stages.Read(Stages.File(
            Stages.Stage("a", "1", "dataset_folder: [lake/web, lake/code]"),
            Stages.Stage("b", "9", "dataset_folder: [lake/web, lake/maths], dataset_weights: null")), out var problems);
        Assert.StartsWith("AC710 Info 4:63 [dataset_folder] stage `a` lists 2 folders without `dataset_weights`: nanotron's token-bytes loader draws them equally, its Nanosets by their lengths", problems, StringComparison.Ordinal);
        Assert.Single(problems.Split('\n'));
        Assert.Equal("a @0: unknown\nb @8: unknown", Stages.Shares(file!));
        Assert.Equal([2, 1], file!.Stages.Select(stage => Assert.Single(stage.Caps).Source));
    }

    [Theory]
    [InlineData("dataset_weights: [1]", "AC009 Error 4:105 [dataset_weights] the lists of stage `only` differ in length, folders 2 and weights 1, expected one for each; nanotron refuses the file")]
    [InlineData("dataset_weights: [1, 2, 3]", "AC009 Error 4:105 [dataset_weights] the lists of stage `only` differ in length, folders 2 and weights 3, expected one for each; nanotron refuses the file")]
    [InlineData("dataset_weights: []", "AC009 Error 4:105 [dataset_weights] the lists of stage `only` differ in length, folders 2 and weights 0, expected one for each; nanotron refuses the file")]
    [InlineData("dataset_weights: [1, 1], dataset_read_path: [x]", "AC009 Error 4:130 [dataset_read_path] the lists of stage `only` differ in length, folders 2 and read paths 1, expected one for each; nanotron refuses the file")]
    [InlineData("dataset_weights: [1, 1], dataset_max_tokens: [5]", "AC009 Error 4:130 [dataset_max_tokens] the lists of stage `only` differ in length, folders 2 and limits of tokens 1, expected one for each; nanotron pairs them by their places and leaves out what is over")]
    public void Lists_of_different_lengths_are_found(string lists, string expected)
    {
        Stages.Read(Stages.One($"dataset_folder: [lake/web, lake/code], {lists}"), out var problems);
        Assert.Equal(expected, problems);
    }

    [Theory]
    [InlineData("dataset_folder: []", "AC004", "`dataset_folder` is a list, expected a folder, or a list of folders")]
    [InlineData("dataset_folder: null", "AC004", "`dataset_folder` is nothing (null), expected a folder, or a list of folders")]
    [InlineData("dataset_folder: [lake/web, [lake/code]], dataset_weights: [1, 1]", "AC004", "`dataset_folder` is a list, expected a text")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [1, x]", "AC004", "`dataset_weights` is `x`, expected a number")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: 0.5", "AC004", "`dataset_weights` is `0.5`, expected a list")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [1, -1]", "AC703", "nanotron checks only that the sum is above 0")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [1, .nan]", "AC703", "expected a finite number")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [0, 0]", "AC704", "nanotron ends with an assertion that says nothing")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [0.7, 0.305]", "AC701", "nanotron divides them by their sum and does not say so")]
    [InlineData("dataset_folder: [lake/web, lake/code], dataset_weights: [0.7, 0.1]", "AC702", "as if a source had gone")]
    [InlineData("dataset_folder: [lake/web, lake/web/], dataset_weights: [0.7, 0.3]", "AC708", "`web` is listed twice in stage `only`")]
    [InlineData("dataset_folder: {lake/web: 1}, dataset_weights: [1]", "AC709", "no version of nanotron reads both")]
    [InlineData("dataset_folder: lake/web, dataset_weights: [0.5, 0.5]", "AC707", "never reads `dataset_weights`")]
    [InlineData("token_size_in_bytes: 4", "AC005", "the dataset of stage `only` has no `dataset_folder` and no `hf_dataset_or_datasets`")]
    public void What_nanotron_refuses_or_misses_is_found(string dataset, string code, string message)
    {
        Stages.Read(Stages.One(dataset), out var problems);
        Assert.StartsWith(code, problems, StringComparison.Ordinal);
        Assert.Contains(message, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_twice_without_weights_is_found()
    {
        Stages.Read(Stages.One("dataset_folder: [lake/web, lake/code, lake/web]"), out var problems);
        Assert.Contains("AC708 Warning 4:104 [lake/web] `lake/web` is listed twice in stage `only`; its data is drawn twice", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void The_greatest_limit_of_tokens_is_the_size_unless_a_stage_has_none()
    {
        var file = Stages.Clean(Stages.File(
            Stages.Stage("a", "1", "dataset_folder: [web, code, maths], dataset_weights: [1, 1, 1], dataset_max_tokens: [500, 70, null]"),
            Stages.Stage("b", "9", "dataset_folder: [web, maths], dataset_weights: [1, 1], dataset_max_tokens: [900, 40]"),
            Stages.Stage("c", "19", "dataset_folder: code")));
        Assert.Equal(["900", "", ""], file.Sources.Select(source => source.Tokens?.Value.ToString() ?? ""));
    }

    [Fact]
    public void A_stage_of_another_form_of_dataset_does_not_change_the_meaning_of_weights()
    {
        var file = Stages.Clean(Stages.File(
            Stages.Stage("a", "1", "dataset_folder: [web, code], dataset_weights: [3, 1]"),
            Stages.Stage("b", "9", "hf_dataset_or_datasets: {org/web: 0.5, org/code: 0.1}")));
        Assert.Equal(WeightKind.Relative, file.Convention.Kind);
        Assert.EndsWith("b @8: unknown", Stages.Shares(file), StringComparison.Ordinal);
    }
}
