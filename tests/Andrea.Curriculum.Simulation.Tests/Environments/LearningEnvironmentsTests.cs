using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Simulation.Environments;

namespace Andrea.Curriculum.Simulation.Tests.Environments;

public sealed class LearningEnvironmentsTests
{
    private static readonly SourceCurve Quiet = new() { Mean = 2, Noise = 0, Start = 9, Exponent = 0.5, Onset = 100 };

    [Fact]
    public void A_loss_falls_by_its_power_law()
    {
        var losses = Answers(new LearningCurveEnvironment(1, [Quiet], [], 15), perPull: 3, Enumerable.Repeat(0, 500));

        for (var k = 0; k < losses.Length; k++)
        {
            Assert.Equal(2 + (7 / Math.Sqrt(1 + (3 * k / 100.0))), losses[k], 1e-12);
        }
    }

    [Fact]
    public void Transfer_teaches_the_other_source_its_part_and_nobody_else()
    {
        var environment = new LearningCurveEnvironment(1, [Quiet, Quiet, Quiet], [(0, 1, 0.25)], 15);

        var losses = Answers(environment, perPull: 1, [.. Enumerable.Repeat(0, 400), 1, 2]);

        Assert.Equal(2 + (7 / Math.Sqrt(2)), losses[400], 1e-12);
        Assert.Equal(9, losses[401]);
    }

    [Fact]
    public void Repeated_data_is_worth_less_and_never_more_than_a_bound()
    {
        var finite = Quiet with { Epoch = 100 };
        var losses = Answers(new LearningCurveEnvironment(1, [finite], [], 15.387756), perPull: 1, Enumerable.Repeat(0, 100_001));

        // The first epoch counts in full, 4 epochs 3.73 (93 %), and infinitely many 1 + R*.
        Assert.Equal(100, Worth(losses[100]), 1e-6);
        Assert.Equal(100 * (1 + (15.387756 * (1 - Math.Exp(-3 / 15.387756)))), Worth(losses[400]), 1e-6);
        Assert.Equal(372.6, Worth(losses[400]), 0.1);
        Assert.Equal(1638.7756, Worth(losses[100_000]), 1e-3);

        static double Worth(double loss) => 100 * (Math.Pow(7 / (loss - 2), 2) - 1);
    }

    [Fact]
    public void A_memorised_source_falls_off_a_cliff_after_its_epochs()
    {
        var curve = new SourceCurve { Mean = 3, Noise = 0, Epoch = 50, MemorisedAfter = 4, MemorisedLoss = 0.13 };
        var losses = Answers(new MemoriseEnvironment(1, [curve, curve with { Epoch = double.PositiveInfinity }]), perPull: 1, [.. Enumerable.Repeat(0, 400), 1]);

        Assert.All(losses[..201], loss => Assert.Equal(3, loss));
        Assert.Equal(0.13 + (2.87 * Math.Exp(-1)), losses[205], 1e-12);
        Assert.Equal(0.13, losses[399], 1e-12);
        Assert.Equal(3, losses[400]);
    }

    [Fact]
    public void Before_the_cliff_memorising_is_plain_noise()
    {
        var memorise = Answers(new MemoriseEnvironment(5, [new SourceCurve { Mean = 3, Noise = 0.7 }]), perPull: 8, Enumerable.Repeat(0, 1000));
        var noise = Answers(new NoiseEnvironment(5, [new LossModel(3, 0.7)]), perPull: 8, Enumerable.Repeat(0, 1000));

        Assert.Equal(noise, memorise);
    }

    [Fact]
    public void Recorded_losses_are_replayed_in_order_round_and_round()
    {
        ImmutableArray<double> log = [5, 4, 3, 2, 1];
        var starts = new HashSet<double>();
        for (var walk = 0; walk < 50; walk++)
        {
            var environment = new RecordedEnvironment(1, [log]);
            environment.Begin(walk);
            var losses = new double[12];
            environment.Answer(new int[12], losses);

            var first = log.IndexOf(losses[0]);
            Assert.Equal(Enumerable.Range(0, 12).Select(k => log[(first + k) % 5]), losses);
            starts.Add(losses[0]);
        }

        // One start of five is missed by 50 walks with probability below 1e-4; the seed is fixed.
        Assert.Equal(5, starts.Count);
    }

    [Fact]
    public void Independent_losses_count_in_full_and_repeated_ones_by_their_blocks()
    {
        var random = new Random(3);
        var independent = Enumerable.Range(0, 20_000).Select(_ => random.NextDouble()).ToArray();
        var blocks = Enumerable.Range(0, 20_000).Select(i => independent[i / 10]).ToArray();

        Assert.InRange(EffectiveSampleSize.Of(independent), 18_000, 20_000);
        Assert.InRange(EffectiveSampleSize.Of(blocks), 1_700, 2_300);
        Assert.Equal(3, EffectiveSampleSize.Of([2, 2, 2]));
        Assert.Equal(0, EffectiveSampleSize.Of([]));
    }

    [Theory]
    [InlineData("step,source,loss\n1,a,2.5\n2,b,3\n3,x,1\n4,a,2.25\n")]
    [InlineData("{\"source\":\"a\",\"loss\":2.5,\"step\":1}\n{\"source\":\"b\",\"loss\":3}\n\n{\"source\":\"x\",\"loss\":1}\r\n{\"source\":\"a\",\"loss\":2.25}")]
    public void A_log_is_read_as_csv_or_json_lines(string text)
    {
        Assert.Null(LossLog.Read(text, ["a", "b", "c"], out var losses));
        Assert.Equal([2.5, 2.25], losses[0].ToArray());
        Assert.Equal([3.0], losses[1].ToArray());
        Assert.Empty(losses[2]);
    }

    [Fact]
    public void A_quoted_name_may_hold_commas_and_quotes()
    {
        Assert.Null(LossLog.Read("source,loss\n\"a, \"\"b\"\"\",2.5\n", ["a, \"b\""], out var losses));
        Assert.Equal([2.5], losses[0].ToArray());
    }

    [Theory]
    [InlineData("a,b\n", "line 1 of the log is neither a JSON object nor a CSV header with `source` and `loss`")]
    [InlineData("loss,source\nnan,a", "line 2 of the log has no source and finite loss")]
    [InlineData("loss,source\n1", "line 2 of the log has no source and finite loss")]
    [InlineData("{\"source\":\"a\",\"loss\":1}\n{\"loss\":1}", "line 2 of the log has no source and finite loss")]
    [InlineData("{\"source\":\"a\",\"loss\":1}\n{", "line 2 of the log has no source and finite loss")]
    [InlineData("{\"source\":\"a\",\"loss\":1e999}", "line 1 of the log has no source and finite loss")]
    public void A_log_that_cannot_be_read_names_its_line(string text, string problem) =>
        Assert.Equal(problem, LossLog.Read(text, ["a"], out _));

    private static double[] Answers(ILossEnvironment environment, long perPull, IEnumerable<int> pulls)
    {
        var pulled = pulls.ToArray();
        var losses = new double[pulled.Length];
        environment.Begin(0);
        environment.SetPullSize(perPull);
        environment.Answer(pulled, losses);
        return losses;
    }
}
