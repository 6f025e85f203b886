using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.OlmoCore;

/// <summary>What is read of a mixture: sources, ratios, limits.</summary>
public sealed class OlmoCoreMixtureTests
{
    private const string Sources = "sources: [{source_name: a, target_ratio: 0.5, paths: [p]}, {source_name: b, target_ratio: 0.5, paths: [q]}]";

    [Fact]
    public void Ratios_are_probabilities_of_tokens_and_keep_their_text()
    {
        var file = OlmoCoreFile.Sound(OlmoCoreFile.List("0.750", ".25"));
        Assert.Equal((WeightKind.Probability, CountingBasis.Tokens), (file.Convention.Kind, file.Convention.Basis));
        Assert.Equal(["essays", "proofs"], file.Sources.Select(source => source.Name.Value));
        Assert.Equal(["0.750", ".25"], file.Stages[0].Weights.Select(weight => weight.Number.Text));
        Assert.Equal<Rational>([Rational.Of(3, 4), Rational.Of(1, 4)], [.. StageShares.Of(file, file.Stages[0])!.Value]);
        Assert.Equal("mix", Assert.Single(file.Stages).Name.Value);
    }

    [Theory]
    [InlineData(Sources)]
    [InlineData("{source_list: {" + Sources + "}, requested_tokens: 1000, global_batch_size: 100, processes: 4}")]
    [InlineData("{source_mixture_config: {source_list: {" + Sources + "}}}")]
    [InlineData("{dataset: {_CLASS_: olmo_core.data.numpy_dataset.X, source_mixture_config: {source_list: {" + Sources + "}}}}")]
    [InlineData("{source_configs: [{source_name: a, target_ratio: 0.5, paths: [p]}, {source_name: b, target_ratio: 0.5, paths: [q]}], max_tokens: 1}")]
    public void A_mixture_stands_alone_or_in_a_config(string text)
    {
        Assert.Equal(DialectMatch.Certain, Detection.Of(Reading.Of(text).Tree).Match);
        Assert.Equal(["a", "b"], OlmoCoreFile.Sound(text).Sources.Select(source => source.Name.Value));
    }

    [Theory]
    [InlineData("sources: [{name: a, weight: 1}]")]
    [InlineData("sources: {a: {target_ratio: 1}}")]
    [InlineData("sources: []")]
    [InlineData("source_list: [a, b]")]
    public void Other_lists_of_sources_are_not_taken_for_one(string text) =>
        Assert.Equal(DialectMatch.None, Detection.Of(Reading.Of(text).Tree).Match);

    [Fact]
    public void A_config_without_a_mixture_is_known_and_said()
    {
        var reading = Reading.Of("dataset: {_CLASS_: olmo_core.data.numpy_dataset.Packed, mix: everything}\n");
        Assert.Null(reading.Plan);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(Severity.Info, problem.Severity);
        Assert.Contains("OLMo-core config with no source mixture", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.9999", "0.00011001")]
    [InlineData("0.9999", "0.00008999")]
    [InlineData("1", "0")]
    public void A_sum_as_near_as_numpy_allclose_wants_it_is_right(string first, string second) =>
        OlmoCoreFile.Sound(OlmoCoreFile.List(first, second));

    [Theory]
    [InlineData("0.9999", "0.00011002")]
    [InlineData("0.9999", "0.00008998")]
    [InlineData("0.6", "0.3")]
    [InlineData("1.5", "0.5")]
    public void Another_sum_is_refused(string first, string second)
    {
        var problem = OlmoCoreFile.Only(OlmoCoreFile.List(first, second), "AC709", first);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains("expected 1; OLMo-core stops when it builds the mixture", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5", "-0.5", "AC703", "-0.5")]
    [InlineData("0.5", ".nan", "AC703", ".nan")]
    [InlineData("0", "0.0", "AC704", "0")]
    public void Ratios_that_no_share_comes_of(string first, string second, string code, string covered) =>
        OlmoCoreFile.Only(OlmoCoreFile.List(first, second), code, covered);

    [Fact]
    public void An_interpolation_is_unknown_and_not_wrong()
    {
        var file = OlmoCoreFile.Sound(OlmoCoreFile.List("\"${essays}\"", "0.25"));
        Assert.Null(StageShares.Of(file, file.Stages[0]));
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData(", max_repetition_ratio: 2.5", "2.5")]
    [InlineData(", max_source_fraction: 0.5", "0.5")]
    [InlineData(", max_source_fraction: 0.5, max_repetition_ratio: 3", "1.5")]
    [InlineData(", max_source_fraction: null", "1")]
    [InlineData(", max_repetition_ratio: \"${r}\"", null)]
    public void A_source_is_read_at_most_fraction_times_repetition(string keys, string? limit) =>
        Assert.Equal(limit, OlmoCoreFile.Sound(OlmoCoreFile.List("0.5", "0.5", keys)).Sources[0].MaxEpochs?.Value.ToString());

    [Theory]
    [InlineData(", max_repetition_ratio: 0.5", "AC707", "0.5")]
    [InlineData(", max_source_fraction: 1.25", "AC707", "1.25")]
    [InlineData(", max_source_fraction: 0", "AC709", "0")]
    [InlineData(", max_repetition_ratio: -2", "AC709", "-2")]
    [InlineData(", max_repetition_ratio: many", "AC004", "many")]
    public void Limits_that_nobody_checks(string keys, string code, string covered) =>
        OlmoCoreFile.Only(OlmoCoreFile.List("0.5", "0.5", keys), code, covered);

    [Fact]
    public void Two_sources_of_one_name_overwrite_each_other()
    {
        const string text = "sources: [{source_name: a, target_ratio: 0.5, paths: [p]}, {source_name: a, target_ratio: 0.5, paths: [q]}]";
        var problem = OlmoCoreFile.Only(text, "AC108", "a");
        Assert.Contains("keeps the files of the last alone", problem.Message, StringComparison.Ordinal);
        Assert.Equal(text.LastIndexOf("a, ", StringComparison.Ordinal), problem.Primary.Place.Span.Start);
        Assert.Equal("first here", Assert.Single(problem.Secondary).Text);
    }

    [Fact]
    public void A_path_that_stands_twice_counts_twice()
    {
        Assert.Contains("counts twice", OlmoCoreFile.Only("sources: [{source_name: a, target_ratio: 1, paths: [p, q, p]}]", "AC708", "p").Message, StringComparison.Ordinal);
        Assert.Contains(
            "under two names",
            OlmoCoreFile.Only("sources: [{source_name: a, target_ratio: 0.5, paths: [p]}, {source_name: b, target_ratio: 0.5, paths: [p]}]", "AC708", "p").Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources: [{target_ratio: 1, paths: [p]}]", "AC005 Error", "no `source_name`")]
    [InlineData("sources: [{source_name: a, paths: [p]}, {source_name: b, target_ratio: 1, paths: [p2]}]", "AC005 Error", "no `target_ratio`")]
    [InlineData("sources: [{source_name: a, target_ratio: 1}]", "AC005 Error", "no `paths`")]
    [InlineData("sources: [{source_name: a, target_ratio: 1, paths: []}]", "AC709 Error", "`paths` is empty")]
    [InlineData("sources: [{source_name: a, target_ratio: 1, paths: p}]", "AC004 Error", "expected a list")]
    [InlineData("sources: [{source_name: a, target_ratio: 1, paths: [p]}, b]", "AC004 Error", "expected a mapping")]
    [InlineData("source_list: {sources: []}", "AC005 Error", "there are no sources")]
    [InlineData("sources: [{source_name: a, target_ratio: 1, paths: [p], max_repetion_ratio: 2}]", "AC003 Error", "did you mean `max_repetition_ratio`?")]
    [InlineData("source_list: {sources: [{source_name: a, target_ratio: 1, paths: [p]}], requested_tokens: 8}", "AC008 Error", "belongs beside it")]
    [InlineData("{source_list: {sources: [{source_name: a, target_ratio: 1, paths: [p]}]}, request_tokens: 8}", "AC003 Error", "did you mean `requested_tokens`?")]
    public void What_is_missing_or_misspelt_is_said(string text, string start, string message)
    {
        var line = Reading.Lines(Reading.Of(text));
        Assert.StartsWith(start, line, StringComparison.Ordinal);
        Assert.Contains(message, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }
}
