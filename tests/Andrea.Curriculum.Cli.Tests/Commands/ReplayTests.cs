using System.Text;

using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class ReplayTests
{
    private const string Config = "configs/examples/small-bandit.yaml";
    private const string Log = "configs/examples/simulated-run.csv";

    [Fact]
    public async Task Text_of_the_example() => await Verifier.Verify(CommandLine.Run("replay", Config, Log).Output);

    [Fact]
    public async Task Text_of_the_example_on_a_narrow_terminal() => await Verifier.Verify(new CommandLine { Width = 80 }.Start("replay", Config, Log).Output);

    [Fact]
    public async Task Json_of_the_example() => await Verifier.Verify(CommandLine.Run("replay", Config, Log, "--format", "json").Output);

    [Fact]
    public async Task Camping_of_a_trace_and_the_patch_against_it()
    {
        using var folder = new TemporaryFolder();
        var config = Path.Combine(folder.Path, "run.yaml");
        File.WriteAllText(config, "curriculum: 1\nsteps: 9000\nsources: [{name: web}, {name: books}, {name: lists}]\nbandit: {policy: ucb1, phase_steps: [500, 1000]}\n");
        File.WriteAllText(Path.Combine(folder.Path, "run.jsonl"), string.Concat(Enumerable.Range(0, 4).Select(k =>
            $"{{\"step\":{1000 * k},\"length\":1000,\"kind\":\"bandit\",\"mix\":{{\"lists\":1}},\"loss\":4}}\n")));
        var line = new CommandLine { Folder = folder.Path };
        var text = line.Start("replay", "run.yaml", "run.jsonl");
        var patch = line.Start("replay", "run.yaml", "run.jsonl", "--patch");
        Assert.Equal((0, 0), (text.ExitCode, patch.ExitCode));
        Assert.Equal(1, line.Start("replay", "run.yaml", "run.jsonl", "--fail-on", "warning").ExitCode);
        await Verifier.Verify(text.Output + patch.Output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public void Every_format_of_the_linter_has_the_findings(string format)
    {
        var run = CommandLine.Run("replay", Config, Log, "--format", format);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("AC801", run.Output, StringComparison.Ordinal);
        Assert.Contains("simulated-run.csv", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("configs/examples/small-bandit.yaml", "configs/examples/simulated-run.csv")]
    [InlineData("configs/andrea-120m/andrea-120m.yaml", "configs/examples/simulated-run.csv")]
    [InlineData("configs/examples/triangle.yaml", "schemas/trace.schema.json")]
    public void What_it_writes_follows_its_schema(string config, string log) =>
        Assert.Empty(SchemaCheck.Violations(File.ReadAllText(RepositoryRoot.Combine("schemas/replay.schema.json")), CommandLine.Run("replay", config, log, "--format", "json").Output));

    [Fact]
    public void The_log_may_come_from_standard_input()
    {
        var line = CommandLine.WithInput("[[0, 4.5], [1, 4.4]]");
        Assert.Equal(0, line.Start("replay", Config, "-").ExitCode);
        Assert.Equal(2, line.Start("replay", "-", "-").ExitCode);
    }

    [Theory]
    [InlineData("missing.csv", "does not exist")]
    [InlineData("configs", "is a folder, not a file")]
    public void A_log_that_cannot_be_opened_is_a_wrong_command_line(string log, string words)
    {
        var run = CommandLine.Run("replay", Config, log);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'A', (byte)'R', (byte)'1', 0, 21 }, "it is Parquet")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "it is compressed")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 4 }, "it is compressed")]
    public void A_log_in_another_format_is_named(byte[] start, string words)
    {
        var run = new CommandLine { OpenInput = () => new MemoryStream(start) }.Start("replay", Config, "-");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_with_a_source_that_was_dropped_can_be_replayed()
    {
        using var folder = new TemporaryFolder();
        var config = folder.Write(
            "run.yaml",
            "curriculum: 1\nsteps: 400\nbatch: {sequences: 4, sequence_length: 8}\nsources: [{name: a, tokens: 600, on_exhausted: drop}, b, c]\nbandit: {policy: random}\n");
        var trace = folder.Combine("trace.csv");
        Assert.Equal(0, CommandLine.Run("simulate", config, "--walks", "1", "--trace", trace).ExitCode);
        Assert.Contains(",drop,", File.ReadAllText(trace), StringComparison.Ordinal);
        Assert.DoesNotContain("the kind of the phase", CommandLine.Run("replay", config, trace).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_which_nothing_can_be_read_is_unusable()
    {
        var run = CommandLine.WithInput("hello\n").Start("replay", Config, "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AC806", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_interrupts_gets_130_also_while_nothing_comes_in()
    {
        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var gate = new ManualResetEventSlim();
        var line = new CommandLine { Interruption = interruption.Token, OpenInput = () => new NeverEnding(gate) };
        Assert.Equal(130, line.Start("replay", Config, "-").ExitCode);
        gate.Set();
    }

    /// <summary>A stream that gives nothing until it is let go.</summary>
    private sealed class NeverEnding(ManualResetEventSlim gate) : MemoryStream(Encoding.UTF8.GetBytes("step,loss\n"))
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            gate.Wait(TimeSpan.FromSeconds(30));
            return 0;
        }
    }
}
