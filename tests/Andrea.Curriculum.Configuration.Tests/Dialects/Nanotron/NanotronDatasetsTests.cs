using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Nanotron;

public sealed class NanotronDatasetsTests
{
    [Fact]
    public void One_dataset_is_the_whole_mix()
    {
        var file = Stages.Clean(Stages.One("hf_dataset_or_datasets: org/web, hf_dataset_splits: train, text_column_name: text"));
        Assert.Equal("only @0: web 1", Stages.Shares(file));
        Assert.Equal("org/web", Assert.Single(file.Sources[0].OtherNames));
    }

    [Fact]
    public void Several_are_parts_of_their_rows_whose_numbers_are_unknown()
    {
        var file = Stages.Clean(Stages.One("hf_dataset_or_datasets: {org/web: 0.5, org/code: 1, other/code: 0.25}"));
        Assert.Equal(WeightKind.FractionOfSource, file.Convention.Kind);
        Assert.Equal(CountingBasis.Documents, file.Convention.Basis);
        Assert.Equal(["web", "org/code", "other/code"], file.Sources.Select(source => source.Name.Value));
        Assert.Equal("only @0: unknown", Stages.Shares(file));
    }

    [Theory]
    [InlineData("hf_dataset_or_datasets: {org/web: 1.5}", "AC709 Error 4:100 [1.5] the part of `org/web` in stage `only` is 1.5, expected at most 1; nanotron takes that part of its rows and fails behind the last one")]
    [InlineData("hf_dataset_or_datasets: {org/web: -1}", "AC703 Error 4:100 [-1] the weight of `web` is `-1`, expected 0 or more; nanotron refuses it when it loads the data")]
    [InlineData("hf_dataset_or_datasets: {org/web: .inf}", "AC703 Error 4:100 [.inf] the weight of `web` is `.inf`, expected a finite number; nanotron cannot take that part of its rows")]
    [InlineData("hf_dataset_or_datasets: {org/web: 0}", "AC704 Error 4:100 [0] all weights of stage `only` are 0, expected at least one above 0; no row is left")]
    [InlineData("hf_dataset_or_datasets: [org/web, org/code]", "AC709 Error 4:66 [hf_dataset_or_datasets] `hf_dataset_or_datasets` of stage `only` is a list, expected a name, or a mapping of names to parts; nanotron refuses it when it loads the data")]
    [InlineData("hf_dataset_or_datasets: null", "AC004 Error 4:90 [null] `hf_dataset_or_datasets` is nothing (null), expected a name, or a mapping of names to parts")]
    [InlineData("hf_dataset_or_datasets: org/web, dataset_folder: web", "AC709 Error 4:99 [dataset_folder] stage `only` has `dataset_folder` and `hf_dataset_or_datasets`, expected one of them; nanotron refuses the file")]
    public void What_nanotron_refuses_is_found(string dataset, string expected)
    {
        Stages.Read(Stages.One(dataset), out var problems);
        Assert.Equal(expected, problems);
    }

    [Fact]
    public void One_data_section_is_the_mix_of_a_config_without_stages()
    {
        var file = Stages.Clean(Stages.Sizes + "data: {seed: 1, dataset: {hf_dataset_or_datasets: org/web}}\n");
        Assert.Equal("mix @: web 1", Stages.Shares(file));
        Assert.Equal(1000, file.Steps?.Value);
        Assert.True(file.Stages[0].Name.IsAssumed);
    }

    [Fact]
    public void The_run_is_named_by_run_else_by_project()
    {
        const string Stage = "data: {seed: 1, dataset: {hf_dataset_or_datasets: org/web}}\n";
        Assert.Equal("r2", Stages.Clean("general: {project: p, run: r2}\n" + Stage).Name?.Value);
        Assert.Equal("p", Stages.Clean("general: {project: p, run: null}\n" + Stage).Name?.Value);
        Assert.Null(Stages.Clean("general: {run: null}\n" + Stage).Name);
    }
}
