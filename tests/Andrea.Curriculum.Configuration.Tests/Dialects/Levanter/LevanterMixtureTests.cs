using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Levanter;

/// <summary>What is read of a mixture: sources, weights, stages.</summary>
public sealed class LevanterMixtureTests
{
    [Fact]
    public void One_mapping_is_one_stage_of_relative_weights()
    {
        var file = LevanterFile.Sound(LevanterFile.With("{sums: 1, prose: 3}"));
        Assert.Equal("prose sums", LevanterFile.Names(file));
        Assert.Equal((WeightKind.Relative, CountingBasis.Sequences), (file.Convention.Kind, file.Convention.Basis));
        Assert.Equal([Rational.Of(3, 4), Rational.Of(1, 4)], LevanterFile.Shares(file, 0));
        Assert.Equal("mix", Assert.Single(file.Stages).Name.Value);
    }

    [Fact]
    public void Numbers_keep_their_text()
    {
        var file = LevanterFile.Sound(LevanterFile.With("{sums: 2.50, prose: 1_000}"));
        Assert.Equal(["2.50", "1_000"], file.Stages[0].Weights.Select(weight => weight.Number.Text));
    }

    [Fact]
    public void A_list_has_stages_by_step_from_zero()
    {
        var file = LevanterFile.Sound(LevanterFile.With("[[0, {prose: 1}], [320, {prose: 1, sums: 1}], [2560, {sums: 4}]]"));
        Assert.Equal("step-0 step-320 step-2560", string.Join(' ', file.Stages.Select(stage => stage.Name.Value)));
        Assert.All(file.Stages, stage => Assert.Equal(PositionUnit.StepFromZero, stage.Start!.Value.Unit));
        Assert.Equal([Rational.One, Rational.Zero], LevanterFile.Shares(file, 0));
        Assert.Equal([Rational.Of(1, 2), Rational.Of(1, 2)], LevanterFile.Shares(file, 1));
        Assert.Equal([Rational.Zero, Rational.One], LevanterFile.Shares(file, 2));
        var run = LevanterFile.Read(LevanterFile.With("[[0, {prose: 1}], [320, {prose: 1, sums: 1}], [2560, {sums: 4}]]")).Plan!.Run;
        Assert.Equal([320L, 2560L], run.Pivots.Select(pivot => pivot.FromStep!.Value.Value));
    }

    [Fact]
    public void A_source_that_could_train_and_has_no_weight_has_share_0()
    {
        var file = LevanterFile.Sound(LevanterFile.With("{prose: 1}"));
        Assert.Equal("prose sums", LevanterFile.Names(file));
        Assert.Equal([Rational.One, Rational.Zero], LevanterFile.Shares(file, 0));
    }

    [Fact]
    public void A_source_that_only_evaluates_is_none_of_the_run()
    {
        Assert.Equal("prose sums", LevanterFile.Names(LevanterFile.Sound(LevanterFile.With("{prose: 1, exam: 0.0}"))));
        Assert.Equal("prose sums exam", LevanterFile.Names(LevanterFile.Sound(LevanterFile.With("{prose: 1, exam: 1}"))));
    }

    [Fact]
    public void A_mixture_may_be_a_file_of_its_own()
    {
        var file = LevanterFile.Sound("cache_dir: c\nconfigs: {a: {train_urls: [u]}, b: {train_urls: [v]}}\ntrain_weights: {a: 1, b: 1}\n");
        Assert.Equal("a b", LevanterFile.Names(file));
        Assert.Null(file.Steps);
        Assert.Null(file.Batches);
    }

    [Fact]
    public void Components_without_weights_share_evenly()
    {
        const string text = "data: {components: {a: {source: {type: hf, id: x}}, b: {source: {train_urls: [u]}}}}\ntrainer: {num_train_steps: 10}\n";
        var file = LevanterFile.Sound(text);
        Assert.Equal([Rational.Of(1, 2), Rational.Of(1, 2)], LevanterFile.Shares(file, 0));
        Assert.Equal(["x", "u"], file.Sources.SelectMany(source => source.Paths).Select(path => path.Value));
    }

    [Theory]
    [InlineData("${weights}")]
    [InlineData("[[0, \"${first}\"], [32, {prose: 1}]]")]
    public void Weights_from_elsewhere_are_unknown_and_not_wrong(string weights)
    {
        var file = LevanterFile.Sound(LevanterFile.With(weights));
        Assert.True(file.Stages[0].MixIsElsewhere);
    }

    [Fact]
    public void A_stage_at_an_unknown_step_is_in_no_regime()
    {
        var reading = LevanterFile.Read(LevanterFile.With("[[0, {prose: 1}], [\"${pivot}\", {sums: 1}]]"));
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Plan!.Run.Pivots);
        Assert.Equal(2, reading.Plan!.Run.Trainer!.Stages.Length);
    }

    [Theory]
    [InlineData("[[32, {prose: 1}]]", "AC209", "32")]
    [InlineData("{prose: -1, sums: 2}", "AC703", "-1")]
    [InlineData("{prose: .nan, sums: 2}", "AC703", ".nan")]
    [InlineData("{prose: 0, sums: 0.0}", "AC704", "0")]
    [InlineData("{prose: null, sums: 1}", "AC004", "null")]
    [InlineData("7", "AC004", "7")]
    [InlineData("[]", "AC004", "[]")]
    [InlineData("[{step: 0}]", "AC004", "{step: 0}")]
    [InlineData("[[0, {prose: 1}, 3]]", "AC004", "[0, {prose: 1}, 3]")]
    [InlineData("[[0, prose]]", "AC004", "prose")]
    [InlineData("[[0, {prose: 1}], [32.5, {sums: 1}]]", "AC004", "32.5")]
    [InlineData("[[0, {prose: 1}], [null, {sums: 1}]]", "AC004", "null")]
    [InlineData("[[0, {prose: 1}], [-1, {sums: 1}]]", "AC709", "-1")]
    [InlineData("[[-3, {prose: 1}], [32, {sums: 1}]]", "AC709", "-3")]
    public void What_is_wrong_is_said_where_it_stands(string weights, string code, string covered) =>
        LevanterFile.Only(LevanterFile.With(weights), code, covered);

    [Fact]
    public void Configs_without_weights_train_on_nothing() => Assert.Contains(
        "no `train_weights`",
        Assert.Single(LevanterFile.Read("data: {configs: {a: {train_urls: [u]}}}\ntrainer: {num_train_steps: 5}\n").Problems).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("data: {id: someone/text}\nmodel: {type: gpt2}\ntrainer: {num_train_steps: 5}\n")]
    [InlineData("data: data/other.yaml\nmodel: {type: gpt2}\ntrainer: {train_batch_size: 5}\n")]
    [InlineData("cache_dir: c\ntrain_urls: [a, b]\ntokenizer: gpt2\n")]
    public void A_run_on_one_dataset_has_no_mixture(string text)
    {
        var problem = Assert.Single(Reading.Of(text).Problems);
        Assert.Equal("this is a Levanter config with no `train_weights`: there is no mixture to look at", problem.Message);
    }
}
