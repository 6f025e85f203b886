using Andrea.Curriculum.Cli.Tests.Commands;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Readme;

/// <summary>What the README shows is what the command prints.</summary>
public sealed class ReadmeTests
{
    private const string Invocation = "dotnet run --project src/Andrea.Curriculum.Cli -- ";

    private static readonly string[] Lines = File.ReadAllLines(RepositoryRoot.Combine("README.md"));

    public static TheoryData<string> Shown => [.. Lines.Where(line => line.StartsWith(Invocation, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Shown))]
    public void The_text_behind_a_command_is_part_of_its_output(string line)
    {
        var run = CommandLine.Run(line[Invocation.Length..].Split(' '));

        Assert.Contains(BlockBehind(line, "```text"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Six_commands_are_shown() => Assert.Equal(6, Shown.Count);

    [Fact]
    public void The_config_that_it_explains_has_no_findings()
    {
        var config = BlockBehind("## Write a config", "```yaml");

        Assert.Equal("no findings in 1 file\n", CommandLine.WithInput(config).Start("lint", "-").Output);
    }

    [Fact]
    public void The_settings_that_it_shows_are_understood()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, ".andrea.yaml"), BlockBehind("## Rules", "```yaml"));
        File.WriteAllText(Path.Combine(folder.Path, "run.yaml"), "curriculum: 1\nsources: [web, books]\n");

        Assert.Equal("no findings in 1 file\n", new CommandLine { Folder = folder.Path }.Start("lint", "run.yaml").Output);
    }

    [Fact]
    public void Every_file_that_it_links_to_exists()
    {
        var text = string.Join('\n', Lines);
        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 1, StringComparison.Ordinal))
        {
            var target = text[(at + 2)..text.IndexOf(')', at)];
            if (!target.StartsWith("http", StringComparison.Ordinal))
            {
                Assert.True(Path.Exists(RepositoryRoot.Combine(target)), target);
            }
        }
    }

    private static string BlockBehind(string line, string fence)
    {
        var start = Array.IndexOf(Lines, fence, Array.IndexOf(Lines, line)) + 1;
        var end = Array.IndexOf(Lines, "```", start);
        return string.Join('\n', Lines[start..end]) + "\n";
    }
}
