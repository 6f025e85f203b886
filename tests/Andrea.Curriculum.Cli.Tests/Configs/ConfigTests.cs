using Andrea.Curriculum.Cli.Tests.Commands;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Snapshots;

namespace Andrea.Curriculum.Cli.Tests.Configs;

public sealed class ConfigTests
{
    public static TheoryData<string> Valid => [.. ConfigFiles.Valid];

    public static TheoryData<string> Invalid => [.. ConfigFiles.Invalid];

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_config_outside_invalid_is_free_of_errors(string path)
    {
        var run = CommandLine.Run("lint", path);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Empty(run.Error);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_broken_config_gives_the_output_beside_it(string path)
    {
        var run = CommandLine.Run("lint", "--fail-on", "info", path);
        Assert.True(run.ExitCode == 1, $"exit code {run.ExitCode}\n{run.Error}");
        ExpectedFile.Check(RepositoryRoot.Combine(Path.ChangeExtension(path, ".expected.txt")), run.Output);
    }

    [Fact]
    public void There_are_at_least_25_broken_configs_and_no_orphan_outputs()
    {
        Assert.True(ConfigFiles.Invalid.Count() >= 25);
        var outputs = Directory.GetFiles(RepositoryRoot.Combine("configs", "invalid"), "*.expected.txt")
            .Select(path => Path.GetFileName(path)[..^".expected.txt".Length]);
        Assert.Empty(outputs.Except(ConfigFiles.Invalid.Select(path => Path.GetFileNameWithoutExtension(path))));
    }
}
