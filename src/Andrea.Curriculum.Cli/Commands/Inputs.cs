using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Reads what a command is to work on.</summary>
internal static class Inputs
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads a file or standard input.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static SourceText Read(CommandEnvironment environment, string path)
    {
        var reading = path == StandardInput ? ReadStandardInput(environment) : environment.Files.Read(path);
        var name = path == StandardInput ? "standard input" : $"'{path}'";
        return reading.Text ?? throw new UsageException($"{name} {reading.Problem}");
    }

    private static FileReading ReadStandardInput(CommandEnvironment environment)
    {
        using var input = environment.OpenInput();
        return DiskFiles.Read(StandardInput, input);
    }
}
