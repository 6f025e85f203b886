using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Tests.Walks;

/// <summary>Runs whose batches or sequences change on the way.</summary>
public sealed class ChangingBatchesTests
{
    /// <summary>Batches of 8, then 32 sequences of 128 tokens; the change lies within the first stage.</summary>
    private const string Levanter =
        """
        data:
          configs: {web: {cache_dir: a}, code: {cache_dir: b}}
          train_weights: [[0, {web: 0.75, code: 0.25}], [128, {web: 0.5, code: 0.5}]]
          mixture_block_size: 128
        model: {type: llama, seq_len: 128}
        trainer:
          num_train_steps: 200
          train_batch_size: [{start: 0, value: 8}, {start: 64, value: 32}]
        """;

    /// <summary>Batches of 4 sequences, of 96 tokens, then 64, which is no multiple.</summary>
    private const string Nanotron =
        """
        data_stages:
        - {name: a, start_training_step: 1, data: {dataset: {dataset_folder: [x/web, x/code], dataset_weights: [0.75, 0.25]}}}
        - {name: b, start_training_step: 51, sequence_length: 64, data: {dataset: {dataset_folder: [x/web, x/code], dataset_weights: [0.5, 0.5]}}}
        tokens: {train_steps: 80, sequence_length: 96, micro_batch_size: 2, batch_accumulation_per_replica: 1}
        parallelism: {dp: 2}
        """;

    [Theory]
    [InlineData("step", (64 * 8) + (136 * 32), (64 * 8) + (64 * 32))]
    [InlineData("sequence", (64 * 8) + (136 * 32), (64 * 8) + (64 * 32))]
    public void Every_sequence_is_counted_where_the_batch_grows_within_a_regime(string draw, int sequences, int ofFirst)
    {
        var summary = Simulate(Levanter, draw);
        Assert.Equal(sequences, summary.Data.Sum(source => source.Data.Sequences), 6);
        Assert.Equal(sequences * 128, summary.Data.Sum(source => source.Data.Tokens!.Value), 3);
        Assert.Equal(ofFirst, summary.Regimes[0].Sources.Sum(source => source.Data.Sequences), 6);
    }

    [Theory]
    [InlineData("step", 80)]
    [InlineData("sequence", 80 * 4)]
    public void Tokens_are_counted_where_sequences_change_their_length(string draw, int pulls)
    {
        var summary = Simulate(Nanotron, draw);
        var tokens = (50 * 4 * 96) + (30 * 4 * 64);
        Assert.Equal(tokens, summary.Data.Sum(source => source.Data.Tokens!.Value), 3);
        Assert.Equal(30 * 4 * 64, summary.Regimes[1].Sources.Sum(source => source.Data.Tokens!.Value), 3);
        Assert.Equal(tokens / 96.0, summary.Data.Sum(source => source.Data.Sequences), 6);
        Assert.Equal(pulls * 3, summary.Regimes.Sum(regime => regime.Sources.Sum(source => source.Pulls)));
    }

    [Fact]
    public void A_source_is_used_up_by_the_tokens_of_longer_batches()
    {
        // 64 steps of 8 sequences, then 10 of 32: the 74th step takes the last.
        var summary = Simulate(Levanter.Replace("web: 0.75, code: 0.25", "web: 1.0, code: 0", StringComparison.Ordinal), "step",
            $"sources: [{{name: web, tokens: {((64 * 8) + (10 * 32)) * 128}, on_exhausted: stop}}]\n");
        var stop = Assert.Single(summary.Exhausted);
        Assert.Equal((3, 73, 73), (stop.Walks, stop.EarliestStep, stop.LatestStep));
    }

    private static SimulationSummary Simulate(string trainer, string draw, string more = "")
    {
        var overlay = new SourceText("overlay.yaml", $"curriculum: 1\nfor: train.yaml\nbandit: {{policy: static, draw: {draw}}}\n{more}");
        var reading = TrainingRunReader.Read(overlay, new ReadingOptions { TrainerFiles = new OneTrainerFile(trainer) });
        Assert.Empty(reading.Problems);
        return Simulator.Run(new RunAnalysis(reading.Plan!), new SimulationOptions { Walks = 3 }).Summary!;
    }
}
