using System.Diagnostics;

namespace Andrea.Curriculum.EndToEnd.Programs;

/// <summary>Programs of this machine that tests run.</summary>
internal static class InstalledProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs the command under test: the one that ANDREA_BINARY names, else the one built with this project.</summary>
    public static (string Output, int ExitCode) RunAndrea(params string[] arguments) =>
        Environment.GetEnvironmentVariable("ANDREA_BINARY") is { Length: > 0 } binary
            ? Run(binary, arguments)
            : Run(
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "andrea.dll"), .. arguments]);

    /// <summary>Why a test cannot run: a program is missing, unless ANDREA_REQUIRE_PROGRAMS=1 lets the test fail instead.</summary>
    public static string? Missing(string program) =>
        Environment.GetEnvironmentVariable("ANDREA_REQUIRE_PROGRAMS") == "1" || Exists(program) ? null : $"{program} is not installed";

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its standard output and exit code.</returns>
    public static (string Output, int ExitCode) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
            throw new TimeoutException($"{program} takes more than a minute");
        }

        _ = errors.Result;
        return (output.Result, process.ExitCode);
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
