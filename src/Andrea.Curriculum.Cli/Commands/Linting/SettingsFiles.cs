using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Finds the settings of each file: the ones that the command line names, else the nearest <c>.andrea.yaml</c> upward.</summary>
/// <param name="named">The settings file of the command line; null for none.</param>
internal sealed class SettingsFiles(string? named)
{
    private const string Name = ".andrea.yaml";

    private readonly Dictionary<string, LintSettings> _read = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The settings for a file.</summary>
    /// <exception cref="UsageException">They cannot be read or understood.</exception>
    public LintSettings For(CommandEnvironment environment, string file)
    {
        var from = file == Inputs.StandardInput ? Name : file;
        if ((named ?? environment.Files.FindUpward(from, Name)) is not { } path)
        {
            return LintSettings.Default;
        }

        lock (_lock)
        {
            if (!_read.TryGetValue(path, out var settings))
            {
                _read[path] = settings = Read(environment, named ?? environment.Files.Shown(path));
            }

            return settings;
        }
    }

    private static LintSettings Read(CommandEnvironment environment, string path)
    {
        var source = Inputs.Read(environment, path);
        var reading = LintSettingsReader.Read(source);
        if (reading.Problems.IsEmpty)
        {
            return reading.Settings;
        }

        var paper = new Paper(environment.ErrorTerminal.Color);
        var renderer = new FindingRenderer(paper, environment.ErrorTerminal.Width);
        foreach (var problem in reading.Problems)
        {
            renderer.Draw(problem);
        }

        environment.Error.Write(paper.ToString());
        return reading.Problems.Any(problem => problem.Severity == Severity.Error)
            ? throw new UsageException($"the settings in '{path}' cannot be understood")
            : reading.Settings;
    }
}
