using System.Diagnostics;
using System.Globalization;

using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands;

/// <summary>The command as a process of its own, interrupted as by Ctrl-C.</summary>
public sealed class InterruptionTests
{
    /// <summary>The vertices of forty tied sources take long to find. A shell may have told the test to ignore the signal.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void A_solve_that_is_interrupted_writes_nothing_and_ends_with_130(string format)
    {
        using var folder = new TemporaryFolder();
        var pipe = folder.Combine("run.yaml");
        using (var make = Process.Start("mkfifo", pipe))
        {
            make.WaitForExit();
        }

        using var solve = Process.Start(new ProcessStartInfo(
            "env", ["--default-signal=INT", "dotnet", typeof(AndreaCommand).Assembly.Location, "solve", pipe, "--format", format, "--vertices", "100"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // Opening the pipe waits for the process to read it: from there on it calculates.
        File.WriteAllText(pipe, Hard());
        using (var kill = Process.Start("kill", ["-INT", solve.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        var output = solve.StandardOutput.ReadToEnd();
        var error = solve.StandardError.ReadToEnd();
        solve.WaitForExit();
        Assert.Equal(130, solve.ExitCode);
        Assert.Empty(output);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static string Hard()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"s{i}"))];
        var caps = names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name}: 1/{(i % 7) + 9}"));
        var rows = names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"  - \"{i + 2} * {name} <= {i + 3} * s{(i + 7) % 40} + 0.1 * s{(i + 11) % 40}\"\n"));
        return $"curriculum: 1\nsources: [{string.Join(", ", names)}]\ncaps: {{{string.Join(", ", caps)}}}\nconstraints:\n{string.Concat(rows)}";
    }
}
