using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Linting.Baselines;
using Andrea.Curriculum.Linting.Rules.Hygiene;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Cli.Commands.Linting.Baselining;

/// <summary>One baseline and the linted files that it is about.</summary>
/// <param name="environment">Surroundings.</param>
/// <param name="fullPath">Full path of its file, from whose folder the paths in it start.</param>
internal sealed class BaselineFile(CommandEnvironment environment, string fullPath)
{
    private readonly string _folder = Path.GetDirectoryName(fullPath) ?? "/";
    private readonly string _shown = environment.Files.Shown(fullPath);
    private SourceText _text = new(fullPath, "");
    private BaselineMatch _match = new(new Baseline([]));

    /// <summary>Reads it.</summary>
    /// <param name="mayBeMissing">Whether it is about to be written.</param>
    /// <exception cref="UsageException">It cannot be read or understood.</exception>
    public void Read(bool mayBeMissing)
    {
        if (mayBeMissing && !environment.Files.IsFile(_shown))
        {
            return;
        }

        var read = environment.Files.HasContent(_shown) ? environment.Files.Read(_shown)
            : new FileReading(null, environment.Files.IsFile(_shown) ? "is empty" : "does not exist");
        _text = read.Text ?? throw new UsageException($"the baseline `{_shown}` {read.Problem}", "--update-baseline writes it");
        var reading = BaselineReader.Read(_text);
        _match = new BaselineMatch(reading.Baseline ?? throw new UsageException($"the baseline `{_shown}` cannot be understood: {reading.Problem}"));
    }

    /// <summary>The file with the findings that the baseline does not know.</summary>
    /// <param name="file">A linted file.</param>
    /// <param name="honorsIgnores">Whether comments were looked at.</param>
    public LintedFile Apply(LintedFile file, bool honorsIgnores)
    {
        var (result, settings) = (file.Result, file.Settings);
        bool Judged(string code) => RuleCatalogue.Find(code) is not { } rule
            || (settings.Shows(rule) && result.Undecided.IsEmpty && !result.Waiting.Contains(code) && (honorsIgnores || !code.StartsWith("AC9", StringComparison.Ordinal)));
        return file with { Result = _match.Apply(NameOf(file), result, Judged) };
    }

    /// <summary>Writes the findings of files in place of those that it knew of them, and goes on with these.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Update(IReadOnlyList<LintedFile> files, bool honorsIgnores)
    {
        foreach (var file in files)
        {
            Apply(file, honorsIgnores);
        }

        var entries = _match.Kept(Exists).ToList();
        entries.AddRange(files.SelectMany(file => Baseline.EntriesOf(NameOf(file), file.Result.Findings)));
        var text = new Baseline(entries).Text();
        if (text != _text.Content && environment.Files.WriteNew(_shown, text) is { } problem)
        {
            throw new UsageException($"the baseline `{_shown}` cannot be written: {problem}");
        }

        _text = new SourceText(_shown, text);
        _match = new BaselineMatch(BaselineReader.Read(_text).Baseline!);
    }

    /// <summary>The baseline as a file with findings of its own; null when it has none.</summary>
    public LintedFile? Stale(LintSettings settings)
    {
        var stale = StaleBaselineEntryRule.Find(_match, settings, Exists).ToList();
        return stale.Count == 0 ? null : new LintedFile(TrainingRunReader.Read(_text), new LintResult([.. stale], [])) { Settings = settings };
    }

    private bool Exists(string path) => environment.Files.IsFile(Path.Combine(_folder, path));

    private string NameOf(LintedFile file) =>
        Path.GetRelativePath(_folder, environment.Files.FullPath(file.Reading.Source.Path)).Replace(Path.DirectorySeparatorChar, '/');
}
