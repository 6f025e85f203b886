using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class ExitCodeTests
{
    private const string Run = "configs/andrea-120m/andrea-120m.yaml";
    private const string Head = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\n";

    [Theory]
    [InlineData(0, "--version")]
    [InlineData(0, "--help")]
    [InlineData(0, "solve", "--help")]
    [InlineData(2)]
    [InlineData(2, "no-such-command")]
    [InlineData(2, "lint")]
    [InlineData(2, "lint", "no-such-file.yaml")]
    [InlineData(2, "lint", Run, "--format", "xml")]
    [InlineData(2, "lint", Run, "--fail-on", "fatal")]
    [InlineData(2, "lint", Run, "--no-such-option")]
    [InlineData(2, "lint", Run, "--config", "no-such-settings.yaml")]
    [InlineData(2, "solve", "configs")]
    [InlineData(2, "solve", "@arguments")]
    [InlineData(2, "solve", Run, "--regime", "nowhere")]
    [InlineData(2, "solve", Run, "--expect", "dimension=13")]
    [InlineData(2, "solve", Run, "--expect", "infeasible")]
    [InlineData(2, "solve", Run, "--expect", "polish.dimension=many")]
    [InlineData(2, "solve", Run, "--expect", "polish.size=13")]
    [InlineData(2, "solve", Run, "--expect", "nowhere.feasible")]
    [InlineData(0, "solve", Run, "--expect", "feasible")]
    [InlineData(0, "solve", Run, "--expect", "polish.dimension=13", "--expect", "warmup.dimension<=6", "--expect", "firehose.dimension>=15")]
    [InlineData(0, "solve", Run, "--expect", "polish.feasible", "--expect", "polish.dimension == 13")]
    [InlineData(0, "solve", Run, "--regime", "polish", "--expect", "dimension=13")]
    [InlineData(1, "solve", Run, "--regime", "polish", "--expect", "dimension=12")]
    [InlineData(1, "solve", Run, "--expect", "polish.dimension>=14")]
    [InlineData(1, "solve", Run, "--expect", "polish.infeasible")]
    [InlineData(0, "lint", Run)]
    [InlineData(1, "lint", Run, "--fail-on", "warning")]
    [InlineData(1, "lint", Run, "--fail-on", "warning", "--format", "json")]
    [InlineData(0, "lint", Run, "--fail-on", "never")]
    [InlineData(2, "simulate", Run, "--walks", "0")]
    [InlineData(2, "simulate", Run, "--walks", "many")]
    [InlineData(2, "simulate", Run, "--trace", "walk.xlsx")]
    [InlineData(2, "simulate", Run, "--trace", "no-such-folder/walk.csv")]
    public void A_command_line_ends_with_its_code(int expected, params string[] arguments)
    {
        var run = CommandLine.Run(arguments);
        Assert.True(expected == run.ExitCode, $"exit code {run.ExitCode}\n{run.Output}\n{run.Error}");
        Assert.Equal(expected is 0 or 1, run.Error.Length == 0);
        Assert.Equal(expected == 2, run.Output.Length == 0);
    }

    [Theory]
    [InlineData(0, "solve", "floors: {a: 0.5}")]
    [InlineData(1, "solve", "floors: {a: 0.6, b: 0.5}")]
    [InlineData(1, "simulate", "floors: {a: 0.6, b: 0.5}")]
    [InlineData(1, "lint", "floors: {a: 0.6, b: 0.5}")]
    [InlineData(0, "solve", "groups: [{name: g, sources: [a], floor: 0.5}]")]
    [InlineData(1, "solve", "groups: [{name: g, sources: [a], floor: 0.5}]\ncaps: {a: 0.4}")]
    [InlineData(0, "simulate", "groups: [{name: g, sources: [a], floor: 0.5, cap: 0.9}]")]
    [InlineData(0, "solve", "constraints: [\"a <= b\"]")]
    [InlineData(1, "solve", "constraints: [\"a + b <= 0.5\", \"a <= b\"]")]
    [InlineData(0, "simulate", "constraints: [\"a <= b\"]")]
    [InlineData(0, "solve", "bounds: raw\nfloors: {a: 0.5, b: 0.8}")]
    [InlineData(0, "simulate", "bounds: raw\nfloors: {a: 0.5, b: 0.8}")]
    [InlineData(1, "solve", "bounds: raw\nfloors: {a: 1.5}")]
    [InlineData(0, "solve", "bounds: raw\nconstraints: [\"a <= b\"]")]
    [InlineData(0, "simulate", "bounds: raw\nconstraints: [\"a <= b\"]")]
    [InlineData(1, "solve", "bounds: raw\nfloors: {a: 0.5}\nconstraints: [\"a <= 0.1 * b\"]")]
    [InlineData(4, "solve", "")]
    [InlineData(4, "simulate", "")]
    [InlineData(0, "lint", "constraints: [\"a <= b\"]")]
    [InlineData(2, "solve", "floors: {nobody: 0.5}")]
    [InlineData(2, "simulate", "floors: {nobody: 0.5}")]
    [InlineData(1, "lint", "floors: {nobody: 0.5}")]
    [InlineData(0, "solve", "simulation: {sources: {a: {mean: much}, nobody: {mean: 2}}}")]
    [InlineData(2, "simulate", "simulation: {sources: {a: {mean: much}}}")]
    [InlineData(2, "solve", "simulation: {floors: {a: 0.5}}")]
    [InlineData(2, "solve", "simulation: {sources: {nobody: {mean: 2}}}\nfloors: {nobody: 0.5}")]
    [InlineData(2, "solve", "floors: [")]
    [InlineData(1, "lint", "floors: [")]
    public void A_file_decides_the_code(int expected, string command, string rest)
    {
        rest = expected == 4 ? BeyondLimits.Bounds : rest;
        var run = CommandLine.WithInput(Head + rest).Start(command, "-");
        Assert.True(expected == run.ExitCode, $"exit code {run.ExitCode}\n{run.Output}\n{run.Error}");
        Assert.Equal(expected, CommandLine.WithInput(Head + rest).Start(command, "-", "--format", "json").ExitCode);
    }

    [Theory]
    [InlineData(0, "--expect", "infeasible")]
    [InlineData(0, "--expect", "dimension=-1")]
    [InlineData(1, "--expect", "feasible")]
    [InlineData(1, "--expect", "dimension>=0")]
    public void An_expected_conflict_is_no_failure(int expected, params string[] options)
    {
        var run = CommandLine.WithInput(Head + "floors: {a: 0.6, b: 0.5}").Start(["solve", "-", .. options]);
        Assert.Equal(expected, run.ExitCode);
    }

    [Fact]
    public void What_is_not_decided_meets_no_expectation()
    {
        var run = CommandLine.WithInput(Head + BeyondLimits.Bounds).Start("solve", "-", "--expect", "feasible");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("expect feasible: not decided", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_defect_gives_one_line_and_code_3()
    {
        var run = new CommandLine { OpenInput = () => throw new InvalidOperationException("broken\nhere") }.Start("solve", "-");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            "error: internal error: InvalidOperationException: broken\\u{a}here\n  help: this is a defect of andrea; ANDREA_DEBUG=1 shows where\n",
            run.Error);
    }

    [Fact]
    public void An_interrupted_simulation_leaves_no_torn_file()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var trace = folder.Write("walk.csv", "complete");
        var run = new CommandLine { Interruption = stop.Token }.Start("simulate", Run, "--trace", trace);
        Assert.Equal(130, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal("complete", File.ReadAllText(trace));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("did you mean `simulate`?", "simulat", Run)]
    [InlineData("did you mean `--regime`?", "solve", Run, "--regmie", "polish")]
    [InlineData("did you mean `polish`?", "solve", Run, "--regime", "polsih")]
    [InlineData("error: the argument <paths> is missing\n", "lint")]
    [InlineData("error: the argument <file> is missing\n", "solve")]
    [InlineData("error: unknown option `--bogus`\n", "lint", "--bogus")]
    [InlineData("error: unknown option `--fail-om`; did you mean `--fail-on`?\n", "lint", Run, "--fail-om", "never")]
    [InlineData("did you mean `polish`?", "solve", Run, "--expect", "plish.feasible")]
    [InlineData("the regimes are warmup, firehose, polish", "solve", Run, "--regime", "elsewhere")]
    [InlineData("write `polish.dimension=13`, or select one with --regime", "solve", Run, "--expect", "dimension=13")]
    public void A_mistake_is_met_with_advice(string advice, params string[] arguments) =>
        Assert.Contains(advice, CommandLine.Run(arguments).Error, StringComparison.Ordinal);

    [Fact]
    public void Output_that_cannot_be_written_is_no_defect()
    {
        var run = new CommandLine { OpenInput = () => throw new IOException("no space left") }.Start("solve", "-");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("error: input or output failed: no space left\n", run.Error);
    }

    [Fact]
    public void Output_that_may_not_be_written_is_no_defect()
    {
        var run = new CommandLine { OpenInput = () => throw new UnauthorizedAccessException("closed") }.Start("solve", "-");
        Assert.Equal((3, "error: input or output failed: closed\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("solve", "-")]
    [InlineData("simulate", "-")]
    [InlineData("replay", "configs/andrea-120m/andrea-120m.yaml", "-")]
    public void A_closed_input_is_said(params string[] arguments)
    {
        var run = new CommandLine { OpenInput = () => null }.Start(arguments);
        Assert.Equal((2, "error: standard input is closed\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void The_command_without_arguments_shows_help_as_an_error()
    {
        var run = CommandLine.Run();
        Assert.Contains("simulate <file>", run.Error, StringComparison.Ordinal);
    }
}
