using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>
/// Finds the settings of each file: the ones that the command line names, else the nearest <c>.andrea.yaml</c> upward; variables over
/// them, and the command line over all.
/// </summary>
/// <param name="named">The settings file of the command line; null for none.</param>
/// <param name="layers">What variables and the command line say, as small settings files named after them.</param>
internal sealed class SettingsFiles(string? named, IReadOnlyList<SourceText> layers)
{
    /// <summary>The name of a settings file.</summary>
    public const string Name = ".andrea.yaml";

    private readonly Dictionary<string, LintSettings> _read = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The settings for a file.</summary>
    /// <exception cref="UsageException">They cannot be read or understood.</exception>
    public LintSettings For(CommandEnvironment environment, string file)
    {
        var from = file == Inputs.StandardInput ? Name : file;
        var path = named ?? environment.Files.FindUpward(from, Name);
        if (path is null && layers.Count == 0)
        {
            return LintSettings.Default;
        }

        lock (_lock)
        {
            if (!_read.TryGetValue(path ?? "", out var settings))
            {
                _read[path ?? ""] = settings = Read(environment, path is null ? null : named ?? environment.Files.Shown(path));
            }

            return settings.For(environment.Files.FullPath(from));
        }
    }

    /// <summary>The settings file of a file, for people; null when there is none.</summary>
    public string? FileOf(CommandEnvironment environment, string file) =>
        named ?? (environment.Files.FindUpward(file == Inputs.StandardInput ? Name : file, Name) is { } found ? environment.Files.Shown(found) : null);

    private LintSettings Read(CommandEnvironment environment, string? path)
    {
        var settings = LintSettings.Default;
        if (path is not null)
        {
            settings = Add(environment, settings, Inputs.Read(environment, path));
        }

        foreach (var layer in layers)
        {
            settings = Add(environment, settings, layer);
        }

        return settings;
    }

    private static LintSettings Add(CommandEnvironment environment, LintSettings basis, SourceText source)
    {
        SettingsFile Open(string folder, string name)
        {
            var path = environment.Files.Shown(Path.GetFullPath(name, folder));

            // A device or pipe has no length; opening one that a file names could wait for ever.
            var read = environment.Files.HasContent(path) ? environment.Files.Read(path)
                : environment.Files.IsFile(path) ? new(new SourceText(path, ""), null) : new(null, "does not exist");
            return new SettingsFile(environment.Files.FullPath(path), read.Text, read.Problem);
        }

        var reading = LintSettingsReader.Read(source, basis, new SettingsSource(environment.Files.FullPath(source.Path), Open));
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
            ? throw new UsageException(source.Path.StartsWith("--", StringComparison.Ordinal) ? $"{source.Path} cannot be understood" : $"the settings in '{source.Path}' cannot be understood")
            : reading.Settings;
    }
}
