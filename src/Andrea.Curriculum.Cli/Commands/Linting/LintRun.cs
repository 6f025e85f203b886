using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Lints the files of one command line. What cannot be read is complained of and keeps nothing else from being linted.</summary>
/// <param name="environment">Surroundings.</param>
/// <param name="config">The settings file of the command line; null for none.</param>
internal sealed class LintRun(CommandEnvironment environment, string? config)
{
    private readonly SettingsFiles _settings = new(environment, config);
    private readonly List<LintedFile> _files = [];
    private readonly List<UnreadFile> _unread = [];
    private int _skipped;

    /// <summary>True when a file that the command line names could not be read.</summary>
    public bool LacksNamedFile { get; private set; }

    /// <summary>Lints files and folders.</summary>
    /// <exception cref="UsageException">There is nothing to lint, or the settings cannot be understood.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public LintReport Lint(IReadOnlyList<string> paths)
    {
        foreach (var (path, isFound) in LintPaths.Expand(environment, paths, WarnOf))
        {
            environment.Interruption.ThrowIfCancellationRequested();
            if (isFound)
            {
                LintFound(path);
            }
            else
            {
                LintNamed(path);
            }
        }

        return _files.Count > 0 || LacksNamedFile
            ? new LintReport(_files, _skipped, _unread)
            : throw new UsageException("none of the files is a curriculum", "a curriculum has the key 'curriculum: 1'");
    }

    private void LintNamed(string path)
    {
        var read = Inputs.ReadBytes(environment, path);
        if (read.Bytes is { } bytes)
        {
            Lint(path, YamlReader.ReadBytes(path, bytes.Span));
            return;
        }

        LacksNamedFile = true;
        _unread.Add(new UnreadFile(path, read.Problem!) { IsNamed = true });
        Complaint.Write(environment, $"{Inputs.NameOf(path)} {read.Problem}");
    }

    private void LintFound(string path)
    {
        // Nobody asked for this file: a pipe or device is not waited for, and empty files and data in JSON are no curricula.
        var isData = path.EndsWith(".json", StringComparison.Ordinal);
        if (environment.Files.IsFile(path) && !environment.Files.HasContent(path))
        {
            _skipped += isData ? 0 : 1;
            return;
        }

        var read = environment.Files.IsFile(path) ? environment.Files.ReadBytes(path) : new FileBytes(null, "is a link that leads to no file");
        if (read.Bytes is not { } bytes)
        {
            if (!isData)
            {
                WarnOf(path, read.Problem!);
            }

            return;
        }

        if (isData && bytes.Span.IndexOf("\"curriculum\""u8) < 0)
        {
            return;
        }

        var yaml = YamlReader.ReadBytes(path, bytes.Span);
        if (IsCurriculum(yaml) && (!isData || yaml.Tree.HasRoot))
        {
            Lint(path, yaml);
        }
        else
        {
            _skipped += isData ? 0 : 1;
        }
    }

    private void Lint(string path, YamlReading yaml)
    {
        var reading = TrainingRunReader.Read(yaml);
        _files.Add(new LintedFile(reading, Linter.Lint(reading, _settings.For(path), ContinuedRun.Read(environment, reading))));
    }

    private void WarnOf(string path, string problem)
    {
        _unread.Add(new UnreadFile(path, problem));
        Complaint.Warn(environment, $"'{path}' {problem}", "it was not linted");
    }

    // A text that is broken beyond its root may well be one; an empty one is not.
    private static bool IsCurriculum(YamlReading yaml) => yaml.Tree.HasRoot
        ? yaml.Tree.Root.Kind == YamlKind.Mapping && yaml.Tree.Root.Find("curriculum") is not null
        : !yaml.Problems.IsEmpty;
}
