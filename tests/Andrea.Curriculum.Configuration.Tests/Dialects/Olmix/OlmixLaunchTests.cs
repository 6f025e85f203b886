using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Olmix;

/// <summary><c>olmix launch</c>: nested and flat mixes, their products, and what OLMo-core makes of them.</summary>
public sealed class OlmixLaunchTests
{
    [Theory]
    [InlineData("{a: {weight: 0.8, x: {weight: 0.25}, y: {weight: 0.75}}, b: {weight: 0.2}}", "0.8 x 0.25, 0.8 x 0.75, 0.2")]
    [InlineData("{a: {weight: 0.8, x: 0.25, y: 0.75}, b: {weight: 0.2}}", "0.8 x 0.25, 0.8 x 0.75, 0.2")]
    [InlineData("{\"a:x\": {weight: 0.2}, \"a:y\": {weight: 0.6}, b: {weight: 0.2}}", "0.2, 0.6, 0.2")]
    [InlineData("{a: {x: {weight: 0.2}, y: {weight: 0.6}}, b: {weight: 0.2}}", "0.2, 0.6, 0.2")]
    public void Weights_multiply_down_the_tree_and_keep_their_text(string mix, string texts)
    {
        var file = OlmixFile.Sound(OlmixFile.Launch(mix));
        Assert.False(file.IsSearch);
        Assert.Equal((WeightKind.Probability, CountingBasis.Tokens), (file.Convention.Kind, file.Convention.Basis));
        Assert.Equal("a:x 0.2, a:y 0.6, b 0.2", OlmixFile.Shares(file));
        Assert.Equal(texts, string.Join(", ", file.Stages[0].Weights.Select(weight => weight.Number.Text)));
    }

    [Fact]
    public void A_level_without_a_weight_multiplies_by_one() =>
        Assert.Equal("a:x 1, a:y 0, b 0", OlmixFile.Shares(OlmixFile.Sound(OlmixFile.Launch("{a: {x: {repetition_factor: 2}}, b: {weight: 0}}"))));

    [Fact]
    public void A_repetition_factor_holds_below_until_another_one()
    {
        var file = OlmixFile.Sound(OlmixFile.Launch("{a: {weight: 0.8, repetition_factor: 1.5, x: {weight: 0.5, repetition_factor: 3}, y: 0.5}, b: {weight: 0.2}}"));
        Assert.Equal(["3", "1.5", null], file.Sources.Select(source => source.MaxEpochs?.Value.ToString()));
    }

    [Theory]
    [InlineData("{a: {weight: 0.8, x: 0.25, y: 0.75}, b: {weight: 0.1}}", "AC709", "0.25")]
    [InlineData("{\"a:x\": {weight: 1.2}, b: {weight: -0.2}}", "AC703", "-0.2")]
    [InlineData("{a: {weight: -1, x: 0.5, y: 0.5}, b: {weight: 1}}", "AC703", "-1")]
    [InlineData("{\"a:x\": {weight: .nan}, b: {weight: 1}}", "AC703", ".nan")]
    [InlineData("{\"a:x\": {weight: 0}, b: {weight: 0}}", "AC704", "0")]
    [InlineData("{a: {weight: 0.8}, b: {weight: 0.2}}", "AC709", "a")]
    [InlineData("{\"a:z\": {weight: 0.8}, b: {weight: 0.2}}", "AC709", "\"a:z\"")]
    [InlineData("{\"a:x\": {weight: 1}, c: {weight: 0}}", "AC707", "c")]
    [InlineData("{\"a:x\": {weight: 1}, b: 0}", "AC004", "0")]
    [InlineData("{\"a:x\": {weight: 1}, b: {repetition_factor: 2}}", "AC005", "b")]
    [InlineData("{\"a:x\": {weight: lots}, b: {weight: 1}}", "AC004", "lots")]
    [InlineData("{b: {weight: 1, repetition_factor: 0.5}}", "AC707", "0.5")]
    [InlineData("{b: {weight: 1, repetition_factor: 0}}", "AC709", "0")]
    [InlineData("{}", "AC005", "mix")]
    public void What_is_wrong_in_the_mix(string mix, string code, string covered) => OlmixFile.Only(OlmixFile.Launch(mix), code, covered);

    [Fact]
    public void A_source_whose_topics_have_the_weights_is_shown_one_of_them() =>
        Assert.Equal("name what is below it, such as `a:x`", OlmixFile.Only(OlmixFile.Launch("{a: {weight: 1}}"), "AC709", "a").Help);

    [Theory]
    [InlineData("0.999995", true)]
    [InlineData("0.99998", false)]
    public void The_sum_is_held_to_what_numpy_calls_close(string weight, bool isRight) =>
        Assert.Equal(isRight, Reading.Of(OlmixFile.Launch($"{{b: {{weight: {weight}}}}}")).Problems.IsEmpty);

    [Fact]
    public void An_interpolation_is_unknown_and_not_wrong() =>
        Assert.Null(OlmixFile.Shares(OlmixFile.Sound(OlmixFile.Launch("{a: {weight: \"${w}\", x: 1}, b: {weight: 0.2}}"))));

    [Theory]
    [InlineData("name: b,", "name: b, weight: 0.5,", "AC707", "weight")]
    [InlineData("paths: [r]", "paths: []", "AC709", "[]")]
    [InlineData("name: b, paths: [r]", "name: b", "AC005", "{name: b}")]
    public void What_is_wrong_in_the_data(string old, string changed, string code, string covered) =>
        OlmixFile.Only(OlmixFile.Launch("{b: {weight: 1}}").Replace(old, changed), code, covered);

    [Fact]
    public void Nesting_has_an_end()
    {
        var mix = string.Concat(Enumerable.Repeat("{a: ", 70)) + "1" + new string('}', 70);
        Assert.Contains(Reading.Of(OlmixFile.Launch(mix)).Problems, problem => problem.Rule.Code == "AC007");
    }

    [Fact]
    public void The_batch_is_read_and_its_length_is_not_in_the_file()
    {
        var file = OlmixFile.Sound($"training: {{proxy_model_id: olmo3_14m, global_batch_size: 16}}\n{OlmixFile.Launch("{b: {weight: 1}}")}");
        Assert.Equal((16L, null), (file.Batch!.Sequences!.Value.Value, file.Batch.SequenceLength?.Value));
        Assert.Null(file.Steps);
    }
}
