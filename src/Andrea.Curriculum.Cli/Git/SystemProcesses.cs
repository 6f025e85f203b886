using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Andrea.Curriculum.Cli.Git;

/// <summary>Runs programs of the machine.</summary>
internal static class SystemProcesses
{
    /// <inheritdoc cref="ProcessRunner"/>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static ProcessResult Run(string program, IReadOnlyList<string> arguments, string folder, CancellationToken interruption)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // Messages are shown, and one of them is recognised.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return ProcessResult.NotFound;
        }

        using (process)
        {
            using var killing = interruption.Register(process.Kill);
            process.StandardInput.Close();

            // Both at once: a program that fills one while the other is read would wait for ever.
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd();
            var result = new ProcessResult(0, output, error.GetAwaiter().GetResult());
            process.WaitForExit();
            interruption.ThrowIfCancellationRequested();
            return result with { ExitCode = process.ExitCode };
        }
    }
}
