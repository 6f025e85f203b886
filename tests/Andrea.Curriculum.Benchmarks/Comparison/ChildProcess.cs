using System.Diagnostics;

namespace Andrea.Curriculum.Benchmarks.Comparison;

/// <summary>A program that is run to its end.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Whole time of the process and what it printed; null when the program is not there, fails or takes more than a minute.</summary>
    public static (TimeSpan Elapsed, string Output)? Run(string program, params string[] arguments)
    {
        if (Find(program) is not { } file)
        {
            return null;
        }

        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
            return null;
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0 ? (elapsed, output.Result + errors.Result) : null;
    }

    /// <summary>The file of a program: a path as it is, a name from the search path.</summary>
    private static string? Find(string program) => program.Contains('/', StringComparison.Ordinal)
        ? File.Exists(program) ? program : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
