namespace Andrea.Curriculum.Configuration.Tests.Dialects.OlmoCore;

/// <summary>Tokens, steps and batch of a mixture.</summary>
public sealed class OlmoCoreBudgetTests
{
    [Theory]
    [InlineData(1_000, 100, 10)]
    [InlineData(1_001, 100, 11)]
    [InlineData(1, 100, 1)]
    [InlineData(long.MaxValue, 1, long.MaxValue)]
    public void The_last_step_is_full(long tokens, long batch, long steps)
    {
        var file = OlmoCoreFile.Sound(OlmoCoreFile.With($"requested_tokens: {tokens}\nglobal_batch_size: {batch}"));
        Assert.Equal((tokens, steps), (file.Tokens!.Value.Value, file.Steps!.Value.Value));
        Assert.Null(file.Batch);
        Assert.Equal(batch, (long)file.Batches!.TokensBetween(0, 1)!.Value);
    }

    [Fact]
    public void Older_versions_call_the_tokens_otherwise()
    {
        const string sources = "source_configs: [{source_name: a, target_ratio: 1, paths: [p]}]\n";
        Assert.Equal(700L, OlmoCoreFile.Sound($"{sources}max_tokens: 700\n").Tokens!.Value.Value);
        Assert.Contains("`max_tokens` is 0", OlmoCoreFile.Only($"{sources}max_tokens: 0\n", "AC709", "0").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_length_there_are_sequences()
    {
        var file = OlmoCoreFile.Sound(
            "dataset: {sequence_length: 50, source_mixture_config: {requested_tokens: 1000, global_batch_size: 100,"
            + " source_list: {sources: [{source_name: a, target_ratio: 1, paths: [p]}]}}}");
        Assert.Equal((2L, 50L), (file.Batch!.Sequences!.Value.Value, file.Batch.SequenceLength!.Value.Value));
        Assert.Equal(10L, file.Steps!.Value.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("requested_tokens: 1000")]
    [InlineData("global_batch_size: 100")]
    [InlineData("requested_tokens: \"${tokens}\"\nglobal_batch_size: 100")]
    public void What_the_file_does_not_say_is_unknown(string rest) => Assert.Null(OlmoCoreFile.Sound(OlmoCoreFile.With(rest)).Steps);

    [Theory]
    [InlineData("requested_tokens: 0", "AC709", "0")]
    [InlineData("requested_tokens: -5", "AC709", "-5")]
    [InlineData("requested_tokens: 1.5", "AC004", "1.5")]
    [InlineData("requested_tokens: [1]", "AC004", "[1]")]
    [InlineData("requested_tokens: lots", "AC004", "lots")]
    [InlineData("global_batch_size: 0", "AC004", "0")]
    [InlineData("global_batch_size: 100\nsequence_length: 30", "AC709", "100")]
    public void What_no_budget_comes_of(string rest, string code, string covered) => OlmoCoreFile.Only(OlmoCoreFile.With(rest), code, covered);
}
