namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Fact]
    public async Task Of_everything() => await Verifier.Verify(CommandLine.Run("--help").Output);

    [Fact]
    public async Task Of_lint() => await Verifier.Verify(CommandLine.Run("lint", "--help").Output);

    [Fact]
    public async Task Of_solve() => await Verifier.Verify(CommandLine.Run("solve", "--help").Output);

    [Fact]
    public async Task Of_simulate() => await Verifier.Verify(CommandLine.Run("simulate", "--help").Output);

    [Fact]
    public async Task Of_replay() => await Verifier.Verify(CommandLine.Run("replay", "--help").Output);

    [Fact]
    public async Task Of_explain() => await Verifier.Verify(CommandLine.Run("explain", "--help").Output);

    [Fact]
    public async Task Of_completion() => await Verifier.Verify(CommandLine.Run("completion", "--help").Output);

    [Fact]
    public void The_version_is_that_of_the_build() => Assert.Matches(@"^andrea \d+\.\d+\.\d+\n$", CommandLine.Run("--version").Output);
}
