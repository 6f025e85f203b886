using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Levanter;

/// <summary>AC214 and AC506: what the mixture's block does to stages and shares.</summary>
public sealed class LevanterBlockTests
{
    [Fact]
    public void A_stage_inside_a_block_is_refused()
    {
        var finding = LevanterFile.Only(LevanterFile.With("[[0, {prose: 1}], [40, {sums: 1}]]"), "AC214", "40");
        Assert.Contains("sequence 2,560, expected a multiple of the mixture's block of 2,048 (the default", finding.Message, StringComparison.Ordinal);
        Assert.Equal("40 steps of 64 are 2,560 sequences: 1 block and 512 sequences of the next", finding.Notes[0]);
        Assert.Equal("start it at step 32 or 64, the nearest that begin with a block", finding.Help);
    }

    [Theory]
    [InlineData("[[0, {prose: 1}], [64, {sums: 1}]]", "")]
    [InlineData("[[0, {prose: 1}], [40, {sums: 1}]]", "  mixture_block_size: 512\n")]
    [InlineData("[[0, {prose: 1}], [40, {sums: 1}]]", "  mixture_block_size: \"${block}\"\n")]
    [InlineData("[[0, {prose: 1}], [\"${step}\", {sums: 1}]]", "")]
    public void A_stage_at_a_block_or_an_unknown_one_is_not(string weights, string data) =>
        LevanterFile.Sound(LevanterFile.With(weights, data));

    [Fact]
    public void Sizes_of_steps_that_change_are_added_up()
    {
        // 10 steps of 8, 30 of 24 and 60 of 40 are 3,200 sequences.
        const string rest = "trainer: {train_batch_size: [{start: 0, value: 8}, {start: 10, value: 24}, {start: 40, value: 40}]}\n";
        LevanterFile.Sound(LevanterFile.With("[[0, {prose: 1}], [100, {sums: 1}]]", "  mixture_block_size: 400\n", rest));
        var finding = LevanterFile.Only(LevanterFile.With("[[0, {prose: 1}], [101, {sums: 1}]]", "  mixture_block_size: 400\n", rest), "AC214", "101");
        Assert.Equal("the 101 steps before it have 3,240 sequences: 8 blocks and 40 sequences of the next", finding.Notes[0]);
        Assert.Equal("start it at step 100 or 110, the nearest that begin with a block", finding.Help);
        Assert.Equal("400 sequences a block", Assert.Single(finding.Secondary).Text);
    }

    [Fact]
    public void Help_names_no_step_behind_the_end() => Assert.Equal(
        "start it at step 64, the last that begins with a block",
        LevanterFile.Only(LevanterFile.With("[[0, {prose: 1}], [90, {sums: 1}]]", rest: "trainer: {num_train_steps: 96, train_batch_size: 64}\n"), "AC214", "90").Help);

    [Theory]
    [InlineData("8", "20", "start it at step 256, the next that begins with a block")]
    [InlineData("[{start: 0, value: 8}, {start: 300, value: 3}, {start: 301, value: 8}]", "302", "start it at step 256, the last that begins with a block")]
    [InlineData("[{start: 0, value: 5}, {start: 1, value: 8}]", "20", "no step that it could start at begins with a block: write another `mixture_block_size`")]
    public void Help_names_steps_behind_the_stage_before(string size, string step, string help)
    {
        var text = LevanterFile.With($"[[0, {{prose: 1}}], [{step}, {{sums: 1}}]]", rest: $"trainer: {{train_batch_size: {size}}}\n");
        Assert.Equal(help, LevanterFile.Only(text, "AC214", step).Help);
    }

    [Fact]
    public void A_share_below_one_sequence_of_a_block_is_nothing()
    {
        var finding = LevanterFile.Only(LevanterFile.With("{prose: 4095, sums: 1}"), "AC506", "1");
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("`sums` gets none of the 2,048 sequences of a block, so that no step draws any; Levanter only says so in a warning of its log", finding.Message);
        Assert.Equal(
            "a share of 0.00024414 times 2,048 (the default of `mixture_block_size`) is 0.5, rounded down to 0; what is left over goes to `prose`, the largest",
            Assert.Single(finding.Notes));
        Assert.Equal("write a `mixture_block_size` of at least 4,096, or a greater weight", finding.Help);
        LevanterFile.Sound(LevanterFile.With("{prose: 4095, sums: 1}", "  mixture_block_size: 4096\n"));
        LevanterFile.Only(LevanterFile.With("{prose: 4095, sums: 1}", "  mixture_block_size: 4095\n"), "AC506", "1");
    }

    [Fact]
    public void Every_stage_is_said_and_what_never_appears()
    {
        var problems = LevanterFile.Read(LevanterFile.With("[[0, {prose: 10000, sums: 1, exam: 1}], [64, {prose: 5000, sums: 1, exam: 5000}]]")).Problems;
        Assert.Equal(["AC506", "AC506"], problems.Select(problem => problem.Rule.Code));
        Assert.Contains("`sums` and `exam` get none", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("in stage `step-0`", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("`sums` gets none in any stage: the run never sees it", problems[0].Notes[1]);
        Assert.Contains("`sums` gets none of", problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_block_is_large_enough_for_a_share_below_one_in_65_535() => Assert.Equal(
        "write a greater weight: a block has less than 65,536 sequences",
        LevanterFile.Only(LevanterFile.With("{prose: 100000, sums: 1}"), "AC506", "1").Help);

    [Fact]
    public void Whole_blocks_go_to_the_first_source_when_nobody_gets_a_sequence()
    {
        var finding = Assert.Single(LevanterFile.Read(LevanterFile.With("{prose: 1, sums: 1, exam: 1}", "  mixture_block_size: 2\n")).Problems);
        Assert.Contains("`sums` and `exam` get none of the 2 sequences", finding.Message, StringComparison.Ordinal);
        Assert.Contains("goes to `prose`", finding.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_those_whose_counts_the_trainer_makes_0()
    {
        // Weights of a power of two as their sum, so that the trainer's floating-point products are exact.
        var random = new Random(3);
        for (var round = 0; round < 100; round++)
        {
            var weights = new int[random.Next(2, 12)];
            for (var i = 0; i < 4096; i++)
            {
                weights[Math.Min(random.Next(weights.Length), random.Next(weights.Length))]++;
            }

            var block = 1 << random.Next(1, 13);
            var counts = weights.Select(weight => (int)(weight / 4096.0 * block)).ToArray();
            counts[Array.IndexOf(counts, counts.Max())] += block - counts.Sum();
            var expected = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0 && counts[i] == 0).Select(i => $"`s{i}`").ToList();
            var text = $"data:\n  configs: {{{string.Join(", ", weights.Select((_, i) => $"s{i}: {{id: d{i}}}"))}}}\n  mixture_block_size: {block}\n"
                + $"  train_weights: {{{string.Join(", ", weights.Select((weight, i) => $"s{i}: {weight}"))}}}\n";
            var problems = LevanterFile.Read(text).Problems;
            Assert.Equal(expected.Count > 0 ? 1 : 0, problems.Length);
            Assert.All(expected, name => Assert.True(problems[0].Message.Contains(name, StringComparison.Ordinal) || expected.Count > 5, problems[0].Message));
            Assert.Equal(Math.Min(expected.Count, 9), problems.IsEmpty ? 0 : 1 + problems[0].Secondary.Count(label => label.Text == "less than 1 sequence"));
        }
    }
}
