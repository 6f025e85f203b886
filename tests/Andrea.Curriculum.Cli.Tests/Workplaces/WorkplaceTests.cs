using Andrea.Curriculum.Cli.Tests.Commands;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Workplaces;

/// <summary>What hooks and pipelines call is there, and takes what they give it.</summary>
public sealed class WorkplaceTests
{
    private const string Script = ".ci/lint";

    [Fact]
    public void The_script_can_be_run() =>
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(RepositoryRoot.Combine(".ci", "lint")).HasFlag(UnixFileMode.UserExecute));

    [Theory]
    [InlineData(".pre-commit-hooks.yaml", Script + " --only-curricula")]
    [InlineData("action.yml", "$GITHUB_ACTION_PATH/" + Script)]
    [InlineData("README.md", "$ANDREA/" + Script)]
    public void The_script_is_what_they_call(string file, string call) =>
        Assert.Contains(call, File.ReadAllText(RepositoryRoot.Combine(file)), StringComparison.Ordinal);

    [Fact]
    public void The_options_that_they_give_are_understood()
    {
        using var folder = new TemporaryFolder();
        folder.Write("run.yaml", "curriculum: 1\nsteps: 10\nsources: [a, b]\n");
        var line = new CommandLine { Folder = folder.Path };
        Assert.Equal(0, line.Start("lint", "--only-curricula", "--fail-on", "warning", "run.yaml").ExitCode);
        Assert.Equal(0, line.Start("lint", ".", "--format", "github", "--fail-on", "error", "--output", "sarif=andrea.sarif").ExitCode);
        Assert.Equal(0, line.Start("lint", ".", "--output", "gitlab=gl-code-quality-report.json").ExitCode);
        Assert.Equal("[]\n", File.ReadAllText(folder.Combine("gl-code-quality-report.json")));
    }
}
