using System.Diagnostics;

using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands;

public sealed class KilledSimulationTests
{
    private static readonly string[] Simulation =
        ["simulate", "configs/examples/small-bandit.yaml", "--walks", "600", "--set", "bandit.exploration=1,5", "--threads", "2"];

    [Fact]
    public async Task Shards_that_a_killed_process_leaves_are_whole_and_are_gone_on_from()
    {
        using var folder = new TemporaryFolder();
        string[] resumed = [.. Simulation, "--shards-dir", folder.Path, "--shards", "12"];
        var random = new Random(1);
        for (var kill = 0; kill < TestScale.Times(6); kill++)
        {
            await Kill(resumed, random.Next(100, 900));
            Assert.All(
                Directory.GetFiles(folder.Path), path => Assert.True(path.EndsWith(".part", StringComparison.Ordinal) || File.ReadAllText(path)[^2..] == "}\n", path));
        }

        Assert.Equal(CommandLine.Run(Simulation), CommandLine.Run(resumed));
    }

    [Fact]
    public async Task A_killed_process_leaves_no_trace_under_its_name_or_the_whole_one()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("walk.csv");
        string[] traced = [.. Simulation, "--trace", path];
        Assert.Equal(0, CommandLine.Run(traced).ExitCode);
        var whole = File.ReadAllBytes(path);
        var random = new Random(2);
        for (var kill = 0; kill < TestScale.Times(4); kill++)
        {
            File.Delete(path);
            await Kill(traced, random.Next(100, 1200));
            Assert.True(!File.Exists(path) || File.ReadAllBytes(path).AsSpan().SequenceEqual(whole));
        }
    }

    private static async Task Kill(string[] arguments, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "andrea.dll"), .. arguments])
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.Delay(milliseconds);
        process.Kill();
        await process.WaitForExitAsync();
        await output;
    }
}
