using System.Diagnostics;

using Andrea.Curriculum.Cli.Commands;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands;

/// <summary>The command as a process of its own, started without standard input or output, as some schedulers do.</summary>
public sealed class ClosedStreamsTests
{
    [Theory]
    [InlineData("solve - <&-", 2, "error: standard input is closed\n")]
    [InlineData("lint - <&-", 2, "error: standard input is closed\n")]
    [InlineData("lint - </dev/null", 1, "")]
    [InlineData("solve configs/andrea-120m/v1.yaml >&-", 3, "error: input or output failed: ")]
    public async Task It_ends_and_says_why(string arguments, int exit, string error)
    {
        using var run = Process.Start(new ProcessStartInfo("timeout", ["60", "sh", "-c", $"exec dotnet '{typeof(AndreaCommand).Assembly.Location}' {arguments}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot.Path,
        })!;
        var output = run.StandardOutput.ReadToEndAsync();
        var complaint = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.StartsWith(error, complaint, StringComparison.Ordinal);
        Assert.Equal(exit, run.ExitCode);
        Assert.DoesNotContain("defect", complaint + await output, StringComparison.Ordinal);
    }
}
