using Andrea.Curriculum.Cli.Git;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

public sealed class ChangedSinceTests : IDisposable
{
    private const string Run = "curriculum: 1\nsources: [a, b]\n";

    private readonly TemporaryFolder _folder = new();

    private CommandLine Line => new() { Folder = _folder.Path, RunProcess = SystemProcesses.Run };

    public void Dispose() => _folder.Dispose();

    [GitFact]
    public void Only_what_the_branch_touched_is_linted()
    {
        Repository();
        Git("checkout", "-q", "-b", "mine");
        _folder.Write("sub/new in name.yaml", Run);
        _folder.Write("sub/ignored.yaml", Run);
        _folder.Write(".gitignore", "ignored.yaml\n");
        _folder.Write("sub/changed.yaml", Run + "steps: 1\n");
        Git("mv", "sub/old.yaml", "sub/rénamed.yaml");
        Git("rm", "-q", "sub/gone.yaml");
        Git("commit", "-q", "-m", "two", "--", "sub/old.yaml", "sub/rénamed.yaml", "sub/gone.yaml");

        Assert.Equal(["sub/changed.yaml", "sub/new in name.yaml", "sub/rénamed.yaml"], Linted(Line, "sub"));
        Assert.Equal(["../sub/changed.yaml", "../sub/new in name.yaml", "../sub/rénamed.yaml"], Linted(Line with { Folder = _folder.Combine("other") }, "../sub"));
        Assert.Equal(["sub/changed.yaml"], Linted(Line, "sub/changed.yaml", "sub/same.yaml"));
    }

    [GitFact]
    public void What_the_other_branch_did_meanwhile_is_not_ours()
    {
        Repository();
        Git("checkout", "-q", "-b", "mine");
        _folder.Write("sub/changed.yaml", Run + "steps: 1\n");
        Git("commit", "-q", "-a", "-m", "mine");
        Git("checkout", "-q", "main");
        _folder.Write("sub/same.yaml", Run + "steps: 2\n");
        Git("commit", "-q", "-a", "-m", "theirs");
        Git("checkout", "-q", "mine");

        Assert.Equal(["sub/changed.yaml"], Linted(Line, "sub"));
    }

    [GitFact]
    public void Nothing_changed_is_said_and_is_fine()
    {
        Repository();

        var run = Line.Start("lint", ".", "--changed-since", "main");
        Assert.Equal((0, "", "no curriculum changed since `main`\n"), (run.ExitCode, run.Output, run.Error));

        var json = Line.Start("lint", ".", "--changed-since", "main", "--format", "json", "--output", "sarif=x.sarif");
        Assert.Contains("\"files\": 0", json.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.Combine("x.sarif")));
        Assert.Equal(2, Line.Start("lint", "none.yaml", "--changed-since", "main").ExitCode);
    }

    [GitFact]
    public void A_reference_that_git_does_not_know_is_an_error()
    {
        Repository();

        Assert.Equal("error: git knows no commit `--all`", FirstLine(Line.Start("lint", ".", "--changed-since=--all")));
        Git("checkout", "-q", "--orphan", "alone");
        Git("commit", "-q", "-m", "alone");
        Assert.Equal("error: `main` and HEAD have no commit in common", FirstLine(Line.Start("lint", ".", "--changed-since", "main")));
    }

    [GitFact]
    public void Outside_a_repository_it_is_an_error()
    {
        _folder.Write("a.yaml", Run);

        Assert.Contains("needs a git repository", FirstLine(Line.Start("lint", ".", "--changed-since", "main")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_git_it_is_an_error()
    {
        _folder.Write("a.yaml", Run);

        Assert.Contains("git, which was not found", FirstLine((Line with { RunProcess = (_, _, _, _) => ProcessResult.NotFound }).Start("lint", ".", "--changed-since", "main")), StringComparison.Ordinal);
    }

    private static string FirstLine(CommandRun run)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        return run.Error.Split('\n')[0];
    }

    private static IEnumerable<string> Linted(CommandLine line, params string[] paths)
    {
        var output = line.Start(["lint", .. paths, "--changed-since", "main", "--format", "json"]).Output;
        return output.Split('\n').Where(text => text.StartsWith("      \"path\": ", StringComparison.Ordinal)).Select(text => text.Split('"')[3].Replace("\\u00E9", "é", StringComparison.Ordinal));
    }

    private void Repository()
    {
        foreach (var name in new[] { "same", "changed", "old", "gone" })
        {
            _folder.Write($"sub/{name}.yaml", Run + $"name: {name}\n");
        }

        _folder.Write("other/x.txt", "");
        Git("init", "-q", "-b", "main");
        Git("add", ".");
        Git("commit", "-q", "-m", "one");
    }

    private void Git(params string[] arguments)
    {
        string[] identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        var result = SystemProcesses.Run("git", [.. identity, .. arguments], _folder.Path, default);
        Assert.True(result.ExitCode == 0, result.Error);
    }
}
