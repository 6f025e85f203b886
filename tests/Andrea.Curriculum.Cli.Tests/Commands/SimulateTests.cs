using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class SimulateTests
{
    private const string Run = "configs/andrea-120m/andrea-120m.yaml";

    [Fact]
    public async Task Text_of_the_run() => await Verifier.Verify(CommandLine.Run("simulate", Run, "--walks", "4", "--seed", "1").Output);

    [Fact]
    public async Task Text_of_one_walk_on_a_narrow_terminal() =>
        await Verifier.Verify(new CommandLine { Width = 80 }.Start("simulate", Run, "--walks", "1", "--seed", "1").Output);

    [Fact]
    public async Task Json_of_the_run() => await Verifier.Verify(CommandLine.Run("simulate", Run, "--walks", "2", "--seed", "1", "--format", "json").Output);

    [Fact]
    public void Threads_change_no_byte()
    {
        using var folder = new TemporaryFolder();
        CommandRun With(string threads) => CommandLine.Run(
            "simulate", Run, "--walks", "5", "--threads", threads, "--format", "json", "--trace", folder.Combine(threads + ".csv"));
        var one = With("1");
        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one, With("3"));
        Assert.Equal(File.ReadAllBytes(folder.Combine("1.csv")), File.ReadAllBytes(folder.Combine("3.csv")));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void A_trace_has_one_row_for_each_phase_in_the_format_of_its_name()
    {
        using var folder = new TemporaryFolder();
        var csv = folder.Combine("walk.csv");
        var lines = folder.Combine("walk.jsonl");
        var columns = folder.Combine("walk.parquet");
        Assert.Equal(0, CommandLine.Run("simulate", Run, "--walks", "1", "--trace", csv).ExitCode);
        Assert.Equal(0, CommandLine.Run("simulate", Run, "--walks", "1", "--trace", lines).ExitCode);
        Assert.Equal(0, CommandLine.Run("simulate", Run, "--walks", "1", "--trace", columns).ExitCode);
        Assert.Equal(File.ReadAllLines(csv).Length - 1, File.ReadAllLines(lines).Length);
        Assert.StartsWith("{", File.ReadAllText(lines), StringComparison.Ordinal);
        Assert.Equal("PAR1"u8, File.ReadAllBytes(columns).AsSpan(^4));
        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }

    [Theory]
    [InlineData("walk.csv")]
    [InlineData("walk.jsonl")]
    public void A_trace_of_variants_holds_the_traces_of_each(string name)
    {
        using var folder = new TemporaryFolder();
        string[] simulation = ["simulate", "configs/examples/small-bandit.yaml", "--walks", "2", "--trace", folder.Combine(name), "--policy"];
        string[] Rows(string policies)
        {
            Assert.Equal(0, CommandLine.Run([.. simulation, policies]).ExitCode);
            return File.ReadAllLines(folder.Combine(name));
        }

        var (ucb1, exp3, both) = (Rows("ucb1"), Rows("exp3"), Rows("ucb1,exp3"));
        var replay = CommandLine.Run("replay", "configs/examples/small-bandit.yaml", folder.Combine(name));

        Assert.NotEqual(ucb1, exp3);
        foreach (var (policy, rows) in new[] { ("ucb1", ucb1), ("exp3", exp3) })
        {
            // Names and values of the column or member that only a trace of several has.
            var mark = name == "walk.csv" ? $",bandit.policy={policy}" : $",\"variant\":\"bandit.policy={policy}\"";
            Assert.Equal(rows, both.Where(row => row.Contains(mark, StringComparison.Ordinal) || row.StartsWith("walk", StringComparison.Ordinal))
                .Select(row => row.Replace(mark, "", StringComparison.Ordinal).Replace(",variant", "", StringComparison.Ordinal)));
        }

        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("another run than the first ones, `bandit.policy=ucb1`", replay.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AC801", replay.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_of_variants_with_other_sources_is_refused()
    {
        using var folder = new TemporaryFolder();
        var run = CommandLine.WithInput("curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\n")
            .Start("simulate", "-", "--set", "sources=[{name: a}],[{name: c}]", "--trace", folder.Combine("x.csv"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("different sources", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("floors: {a: 0.6, b: 0.5}", "floors 0.6 + 0.5 = 1.1 exceed 1 by 0.1")]
    [InlineData("constraints: [\"a + b <= 0.5\"]", "1 bound cannot hold: it allows 0.5 at most of a sum that is 1 at least in every mix")]
    [InlineData("simulation: {environment: memorise}", "no source can be memorised")]
    [InlineData("simulation: {environment: recorded}", "the recorded environment needs a log of losses")]
    public void A_refusal_shows_its_reason_and_place(string rest, string reason)
    {
        var run = CommandLine.WithInput($"curriculum: 1\nsteps: 100\nsources: [{{name: a}}, {{name: b}}]\n{rest}\n").Start("simulate", "-");
        Assert.Empty(run.Output);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Contains(" --> <stdin>:4:", run.Error, StringComparison.Ordinal);
    }
}
