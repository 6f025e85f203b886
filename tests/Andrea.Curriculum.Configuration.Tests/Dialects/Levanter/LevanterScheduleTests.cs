using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Levanter;

/// <summary>What is read of a run's length, of the size of its steps and of its sources.</summary>
public sealed class LevanterScheduleTests
{
    [Fact]
    public void A_whole_number_is_the_size_of_every_step()
    {
        var file = LevanterFile.Sound(LevanterFile.With("{prose: 1}"));
        Assert.Equal((4000L, 64L, 512L), (file.Steps!.Value.Value, file.Batch!.Sequences!.Value.Value, file.Batch.SequenceLength!.Value.Value));
        Assert.Equal(new BigInteger(64 * 100), file.Batches!.SequencesBefore(100));
    }

    [Fact]
    public void A_list_changes_it_at_steps()
    {
        var file = LevanterFile.Sound(With("[{start: 0, value: 8}, {start: 10, value: 16}, {start: 10, value: 32}, {start: 20, value: 64}]"));
        Assert.Equal(new BigInteger((10 * 8) + (10 * 32) + (5 * 64)), file.Batches!.SequencesBefore(25));
        Assert.Equal(8, file.Batch!.Sequences!.Value.Value);
    }

    [Theory]
    [InlineData("train_seq_len: 128\nmodel: {seq_len: 512, max_seq_len: 256}\n", 128)]
    [InlineData("model: {seq_len: 512, max_seq_len: 256}\n", 256)]
    [InlineData("model: {seq_len: 512}\n", 512)]
    public void The_length_is_the_one_that_trains(string rest, long length) =>
        Assert.Equal(length, LevanterFile.Sound(LevanterFile.With("{prose: 1}", rest: rest)).Batch!.SequenceLength!.Value.Value);

    [Theory]
    [InlineData("\"${size}\"")]
    [InlineData("null")]
    [InlineData("[{start: 0, value: 8}, {start: \"${later}\", value: 16}]")]
    public void A_size_from_elsewhere_is_unknown(string size) => Assert.Null(LevanterFile.Sound(With(size)).Batches);

    [Theory]
    [InlineData("0", "AC004", "0")]
    [InlineData("big", "AC004", "big")]
    [InlineData("[]", "AC004", "[]")]
    [InlineData("[{start: 4, value: 8}]", "AC004", "4")]
    [InlineData("[{start: 0, value: 8}, {start: 9, value: 8}, {start: 4, value: 8}]", "AC004", "4")]
    [InlineData("[{start: 0}]", "AC005", "{start: 0}")]
    [InlineData("[{until: 4, value: 8}]", "AC005", "{until: 4, value: 8}")]
    [InlineData("[8, {start: 0, value: 8}]", "AC004", "8")]
    public void What_is_wrong_is_said_where_it_stands(string size, string code, string covered)
    {
        LevanterFile.Only(With(size), code, covered);
        Assert.Null(LevanterFile.Read(With(size)).Plan?.Run.Trainer?.Batches);
    }

    [Fact]
    public void A_limit_of_batches_is_a_size()
    {
        var file = LevanterFile.Sound(LevanterFile.With("{prose: 1, sums: 1}", "  max_train_batches: {sums: 10}\n"));
        Assert.Null(file.Sources[0].Tokens);
        Assert.Equal(Rational.Of(10 * 64 * 512), file.Sources[1].Tokens!.Value.Value);
    }

    [Fact]
    public void One_dataset_under_two_names_is_seen_unless_something_tells_them_apart()
    {
        LevanterFile.Only("data: {configs: {a: {id: x}, b: {id: x}}, train_weights: {a: 1, b: 1}}\n", "AC708", "x");
        LevanterFile.Sound("data: {configs: {a: {id: x, name: p}, b: {id: x, name: q}}, train_weights: {a: 1, b: 1}}\n");
        LevanterFile.Sound("data: {configs: {a: {id: x}, b: {id: x, splits: [validation]}}, train_weights: {a: 1, b: 1}}\n");
        LevanterFile.Sound("data: {configs: {a: {id: x}, b: {id: x}}, train_weights: {a: 1, b: 0}}\n");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.01", 40)]
    [InlineData("0.0001", 0)]
    [InlineData("1", 4000)]
    [InlineData("500", 500)]
    public void The_optimizer_warms_up_for_a_part_of_the_run_or_for_steps(string warmup, long steps)
    {
        var rest = $"trainer: {{num_train_steps: 4000}}\noptimizer: {{learning_rate: 3E-4, warmup: {warmup}, weight_decay: 0, max_grad_norm: 1, lr_schedule: linear}}\n";
        var optimizer = LevanterFile.Sound(LevanterFile.With("{prose: 1}", rest: rest)).Optimizer!;
        Assert.Equal(steps, optimizer.LearningRateWarmupSteps!.Value.Value);
        Assert.Equal((Rational.Of(3, 10_000), Rational.Zero, Rational.One), (optimizer.LearningRate!.Value.Value, optimizer.WeightDecay!.Value.Value, optimizer.GradientClip!.Value.Value));
        Assert.Equal("linear", optimizer.Schedule!.Value.Value);
    }

    [Fact]
    public void A_part_of_an_unknown_run_is_unknown() => Assert.Null(
        LevanterFile.Sound(LevanterFile.With("{prose: 1}", rest: "optimizer: {warmup: 0.1, learning_rate: {peak: 1}}\n")).Optimizer!.LearningRateWarmupSteps);

    private static string With(string size) =>
        LevanterFile.With("{prose: 1}", rest: $"trainer: {{num_train_steps: 4000, train_batch_size: {size}}}\n");
}
