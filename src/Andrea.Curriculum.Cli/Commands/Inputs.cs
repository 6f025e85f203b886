using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Reads what a command is to work on.</summary>
internal static class Inputs
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads a file or standard input as text.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static SourceText Read(CommandEnvironment environment, string path)
    {
        var reading = DiskFiles.Decode(path, ReadBytes(environment, path));
        return reading.Text ?? throw new UsageException($"{NameOf(path)} {reading.Problem}");
    }

    /// <summary>Reads the bytes of a file or of standard input.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static FileBytes ReadBytes(CommandEnvironment environment, string path)
    {
        if (path == StandardInput)
        {
            return Await(environment, () => ReadStandardInput(environment));
        }

        return environment.Files.HasContent(path)
            ? environment.Files.ReadBytes(path)
            : Await(environment, () => environment.Files.ReadBytes(path));
    }

    /// <summary>A path in a sentence.</summary>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : $"`{path}`";

    // Nothing ends a read, or the opening of a pipe, that waits for a writer: the thread that waits is left behind.
    private static FileBytes Await(CommandEnvironment environment, Func<FileBytes> read) =>
        Task.Run(read).WaitAsync(environment.Interruption).GetAwaiter().GetResult();

    private static FileBytes ReadStandardInput(CommandEnvironment environment)
    {
        using var input = environment.OpenInput();
        return input is null ? new FileBytes(null, "is closed") : DiskFiles.ReadBytes(input);
    }
}
