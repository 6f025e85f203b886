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

    private readonly Dictionary<string, SettingsInForce> _read = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private bool _saidOfLayers;

    /// <summary>The settings files read so far, in the order of their names.</summary>
    public IReadOnlyList<SettingsInForce> Read => [.. _read.OrderBy(read => read.Key, StringComparer.Ordinal).Select(read => read.Value)];

    /// <summary>The settings for a file; what is wrong with them is written to standard error.</summary>
    /// <exception cref="UsageException">They cannot be read or understood.</exception>
    public LintSettings For(CommandEnvironment environment, string file)
    {
        var inForce = Of(environment, file);
        Draw(environment, inForce.Problems);
        return inForce.IsBroken ? throw new UsageException($"the settings in `{inForce.File}` cannot be understood") : inForce.Settings;
    }

    /// <summary>The settings for a file with what is wrong with their own file.</summary>
    /// <exception cref="UsageException">Variables or the command line cannot be understood, or the file that these name.</exception>
    public SettingsInForce Of(CommandEnvironment environment, string file)
    {
        var from = file == Inputs.StandardInput ? Name : file;
        var path = named ?? environment.Files.FindUpward(from, Name);
        if (path is null && layers.Count == 0)
        {
            return new SettingsInForce(null, LintSettings.Default, []);
        }

        lock (_lock)
        {
            if (!_read.TryGetValue(path ?? "", out var inForce))
            {
                _read[path ?? ""] = inForce = ReadAll(environment, path is null ? null : named ?? environment.Files.Shown(path));
            }

            var today = DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime);
            return inForce with { Settings = inForce.Settings.For(environment.Files.FullPath(from), today) };
        }
    }

    /// <summary>The settings file of a file, for people; null when there is none.</summary>
    public string? FileOf(CommandEnvironment environment, string file) =>
        named ?? (environment.Files.FindUpward(file == Inputs.StandardInput ? Name : file, Name) is { } found ? environment.Files.Shown(found) : null);

    private SettingsInForce ReadAll(CommandEnvironment environment, string? path)
    {
        var inForce = new SettingsInForce(path, LintSettings.Default, []);
        if (path is not null)
        {
            var reading = Add(environment, LintSettings.Default, Inputs.Read(environment, path));
            inForce = inForce with { Settings = reading.Settings, Problems = reading.Problems };
            if (named is not null && inForce.IsBroken)
            {
                Draw(environment, reading.Problems);
                throw new UsageException($"the settings in `{path}` cannot be understood");
            }
        }

        foreach (var layer in layers)
        {
            var reading = Add(environment, inForce.Settings, layer);
            inForce = inForce with { Settings = reading.Settings };
            if (!_saidOfLayers)
            {
                Draw(environment, reading.Problems);
            }

            if (reading.Problems.Any(problem => problem.Severity == Severity.Error))
            {
                throw new UsageException($"{layer.Path} cannot be understood");
            }
        }

        _saidOfLayers = true;
        return inForce;
    }

    private static LintSettingsReading Add(CommandEnvironment environment, LintSettings basis, SourceText source)
    {
        SettingsFile Open(string folder, string name)
        {
            var path = environment.Files.Shown(Path.GetFullPath(name, folder));

            // A device or pipe has no length; opening one that a file names could wait for ever.
            var read = environment.Files.HasContent(path) ? environment.Files.Read(path)
                : environment.Files.IsFile(path) ? new(new SourceText(path, ""), null) : new(null, "does not exist");
            return new SettingsFile(environment.Files.FullPath(path), read.Text, read.Problem);
        }

        return LintSettingsReader.Read(source, basis, new SettingsSource(environment.Files.FullPath(source.Path), Open));
    }

    private static void Draw(CommandEnvironment environment, IEnumerable<Finding> problems)
    {
        var paper = new Paper(environment.ErrorTerminal.Color);
        var renderer = new FindingRenderer(paper, environment.ErrorTerminal.Width);
        foreach (var problem in problems)
        {
            renderer.Draw(problem);
        }

        environment.Error.Write(paper.ToString());
    }
}
