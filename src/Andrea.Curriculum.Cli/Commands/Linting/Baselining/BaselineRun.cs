using Andrea.Curriculum.Cli.Output;

namespace Andrea.Curriculum.Cli.Commands.Linting.Baselining;

/// <summary>Holds all linted files of a command line against their baselines.</summary>
/// <param name="environment">Surroundings.</param>
/// <param name="request">What is asked for.</param>
/// <param name="settings">The settings of every file.</param>
internal sealed class BaselineRun(CommandEnvironment environment, LintRequest request, SettingsFiles settings)
{
    /// <summary>The files with what their baselines do not know; behind them the baselines that have stale entries.</summary>
    /// <exception cref="UsageException">A baseline cannot be read, understood or written.</exception>
    public List<LintedFile> Apply(List<LintedFile> files)
    {
        // Standard input without a name is no file that a baseline could know.
        string? BaselineOf(LintedFile file) => file.Reading.Source.Path == Inputs.StandardInput ? null : request.Baseline ?? file.Settings.Baseline;
        var honorsIgnores = request.Options.HonorsIgnores;
        var byPath = new Dictionary<string, BaselineFile>(StringComparer.Ordinal);
        foreach (var known in files.Where(file => BaselineOf(file) is not null).GroupBy(file => BaselineOf(file)!, StringComparer.Ordinal))
        {
            var baseline = byPath[known.Key] = new BaselineFile(environment, known.Key);
            baseline.Read(mayBeMissing: request.UpdatesBaseline);
            if (request.UpdatesBaseline)
            {
                baseline.Update([.. known], honorsIgnores);
            }
        }

        if (byPath.Count == 0)
        {
            return request.UpdatesBaseline && files.Count > 0 ? throw new UsageException("--update-baseline has no baseline to write", "name it with --baseline or in the settings") : files;
        }

        var held = files.ConvertAll(file => BaselineOf(file) is { } path ? byPath[path].Apply(file, honorsIgnores) : file);
        foreach (var (path, baseline) in byPath.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (baseline.Stale(settings.Of(environment, path).Settings) is { } stale)
            {
                held.Add(stale);
            }
        }

        if (request.UpdatesBaseline)
        {
            var count = held.Sum(file => file.Result.Baselined.Length);
            environment.Error.Write($"{NumberText.Count(count, "finding")} in the baseline\n");
        }

        return held;
    }
}
