using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Finds what is wrong with the settings files of a command line, once all files were linted.</summary>
/// <param name="environment">Surroundings.</param>
/// <param name="request">What is asked for.</param>
/// <param name="settings">The settings that were read.</param>
internal sealed class SettingsJudge(CommandEnvironment environment, LintRequest request, SettingsFiles settings)
{
    /// <summary>The settings files with findings, each as a file of its own.</summary>
    /// <param name="files">The linted files.</param>
    /// <param name="isComplete">Whether every file could be linted.</param>
    public List<LintedFile> Judge(IReadOnlyList<LintedFile> files, bool isComplete)
    {
        var use = new OverrideUse(request.Options, folder => isComplete && IsWhole(folder));
        foreach (var file in files)
        {
            use.Add(environment.Files.FullPath(file.Reading.Source.Path), file.Settings, file.Result);
        }

        var found = new SortedDictionary<string, (SourceText File, LintSettings Settings, List<Finding> Findings)>(StringComparer.Ordinal);
        foreach (var read in settings.Read)
        {
            foreach (var problem in read.Problems)
            {
                Take(problem.Primary.Place.File, read.Settings).Add(problem);
            }
        }

        foreach (var file in files)
        {
            foreach (var entry in file.Settings.Overrides)
            {
                Take(entry.Place.File, file.Settings);
            }
        }

        var judged = new List<LintedFile>();
        foreach (var (path, (text, own, findings)) in found)
        {
            var reading = TrainingRunReader.Read(text);
            var result = Linter.Judge(reading, findings.Concat(use.Find(path)), own);
            if (!result.Findings.IsEmpty)
            {
                judged.Add(new LintedFile(reading, result) { Settings = own });
            }
        }

        return judged;

        List<Finding> Take(SourceText file, LintSettings own)
        {
            if (!found.TryGetValue(file.Path, out var known))
            {
                found[file.Path] = known = (file, own, []);
            }

            return known.Findings;
        }
    }

    private bool IsWhole(string folder) => request.ChangedSince is null && request.Paths.Any(path =>
        path != Inputs.StandardInput && environment.Files.IsFolder(path)
        && (folder + "/").StartsWith(environment.Files.FullPath(path).TrimEnd('/') + "/", StringComparison.Ordinal));
}
