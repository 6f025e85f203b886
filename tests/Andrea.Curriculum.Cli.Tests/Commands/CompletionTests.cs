using System.Diagnostics;

using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("lint", "li")]
    [InlineData("completion explain lint replay simulate solve", "")]
    [InlineData("--fail-on", "lint", "--fa")]
    [InlineData("--all --color --format --help", "explain", "AC101", "--")]
    [InlineData("error info never warning", "lint", "--fail-on", "")]
    [InlineData("json jsonl junit", "lint", "--format", "j")]
    [InlineData("json jsonl junit", "lint", "--format", "=", "j")]
    [InlineData("concise github gitlab json jsonl junit sarif text", "lint", "--format", "=")]
    [InlineData("--format=json --format=jsonl --format=junit", "lint", "--format=j")]
    [InlineData("sarif=", "lint", "--output", "s")]
    [InlineData("bash fish zsh", "completion", "")]
    [InlineData("reachable-vertex", "explain", "AC101", "reach")]
    [InlineData("", "lint", "")]
    [InlineData("", "solve", "run.yaml", "--all", "")]
    [InlineData("", "lint", "configs/ex")]
    public void The_last_word_is_completed(string expected, params string[] words)
    {
        var found = CommandLine.Run(["complete", "--", .. words]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Every_rule_is_offered_to_explain()
    {
        var found = CommandLine.Run("complete", "--", "explain", "").Output.Split('\n');
        Assert.All(RuleCatalogue.Rules, rule => Assert.Contains(rule.Descriptor.Code, found));
    }

    [Fact]
    public async Task Script_of_bash() => await Verifier.Verify(CommandLine.Run("completion", "bash").Output);

    [Fact]
    public async Task Script_of_zsh() => await Verifier.Verify(CommandLine.Run("completion", "zsh").Output);

    [Fact]
    public async Task Script_of_fish() => await Verifier.Verify(CommandLine.Run("completion", "fish").Output);

    [Fact]
    public void Bash_asks_for_the_word_under_the_cursor()
    {
        // The command itself is stood in for: it gives back what it is asked.
        const string Try = """
            andrea() { printf '%s|' "$@" | tr '\n' ' '; }
            COMP_WORDS=(andrea lint --format 'j s' later)
            COMP_CWORD=3
            _andrea
            printf '%s' "${COMPREPLY[0]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", CommandLine.Run("completion", "bash").Output + Try]) { RedirectStandardOutput = true })!;
        Assert.Equal("complete|--|lint|--format|j s|", bash.StandardOutput.ReadToEnd());
        bash.WaitForExit();
    }

    [Fact]
    public void An_unknown_shell_is_a_usage_error()
    {
        var run = CommandLine.Run("completion", "tcsh");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the shell is bash, zsh or fish, not `tcsh`", run.Error, StringComparison.Ordinal);
    }
}
