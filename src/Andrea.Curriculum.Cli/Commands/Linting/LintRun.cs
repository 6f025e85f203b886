using System.Runtime.ExceptionServices;

using Andrea.Curriculum.Cli.Commands.Linting.Baselining;
using Andrea.Curriculum.Cli.Git;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Lints the files of one command line, several at once, and reports them in their order.</summary>
/// <param name="environment">Surroundings.</param>
/// <param name="request">What is asked for.</param>
internal sealed class LintRun(CommandEnvironment environment, LintRequest request)
{
    private readonly SettingsFiles _settings = new(request.Config, request.Layers);
    private readonly List<UnreadFile> _unread = [];
    private bool _failed;

    /// <summary>What was thrown for one of the files; the others were linted all the same.</summary>
    public ExceptionDispatchInfo? Thrown { get; private set; }

    /// <summary>Lints files and folders.</summary>
    /// <exception cref="UsageException">There is nothing to lint, or the settings cannot be understood.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public LintReport Lint()
    {
        var targets = LintPaths.Expand(environment, request.Paths, WarnOf).ToList();
        if (request.ChangedSince is { } reference)
        {
            // What cannot be read is no concern of git's.
            var changed = ChangedFiles.Since(environment, reference);
            targets.RemoveAll(target => environment.Files.IsFile(target.Path) && !changed.Contains(environment.Files.FullPath(target.Path)));
        }

        var linter = new FileLinter(environment, request, _settings);
        var outcomes = new LintOutcome[targets.Count];
        if (targets.Count == 1)
        {
            outcomes[0] = linter.Lint(targets[0]);
        }
        else
        {
            var workers = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, environment.Processors) };
            Parallel.For(0, targets.Count, workers, i => outcomes[i] = linter.Lint(targets[i]));
        }

        return Collect(outcomes);
    }

    private LintReport Collect(LintOutcome[] outcomes)
    {
        var files = new List<LintedFile>();
        var skipped = 0;
        foreach (var outcome in outcomes)
        {
            environment.Error.Write(outcome.Complaints);
            if (outcome.Exception is UsageException or OperationCanceledException)
            {
                ExceptionDispatchInfo.Throw(outcome.Exception);
            }

            if (outcome.Exception is { } exception)
            {
                Thrown ??= ExceptionDispatchInfo.Capture(exception);
            }

            environment.Output.Write(outcome.Output);
            _failed |= outcome.Failed || outcome.BrokenSettings is not null;
            skipped += outcome.Skipped ? 1 : 0;
            if (outcome.File is { } file)
            {
                files.Add(file);
            }

            if (outcome.Unread is { } unread)
            {
                _unread.Add(unread);
            }
        }

        foreach (var broken in outcomes.Where(outcome => outcome.BrokenSettings is not null).GroupBy(outcome => outcome.BrokenSettings))
        {
            Complaint.Write(
                environment, $"the settings in `{broken.Key}` cannot be understood",
                broken.Count() == 1 ? "the file that they are for was not linted" : $"the {NumberText.Count(broken.Count())} files that they are for were not linted");
        }

        var others = outcomes.Where(outcome => outcome.OtherProgram is not null).GroupBy(outcome => outcome.OtherProgram!)
            .Select(group => (Name: group.Key, Files: group.Count())).OrderBy(program => program.Name, StringComparer.Ordinal).ToList();
        if (files.Count == 0 && !_failed && Thrown is null && request.ChangedSince is { } reference)
        {
            environment.Error.Write($"no curriculum changed since `{DisplayText.Escape(reference)}`\n");
        }
        else if (files.Count == 0 && !_failed && Thrown is null && !request.OnlyCurricula)
        {
            throw new UsageException("none of the files is a curriculum", OtherProgramsText.Help(others));
        }

        var settings = new SettingsJudge(environment, request, _settings).Judge(files, isComplete: _unread.Count == 0 && Thrown is null);
        files = [.. new BaselineRun(environment, request, _settings).Apply(files), .. settings];
        var report = new LintReport(files, skipped, _unread) { Threshold = request.Threshold, OtherPrograms = others };
        return report with { Exit = ExitOf(report) };
    }

    private ExitCode ExitOf(LintReport report)
    {
        if (_failed)
        {
            return ExitCode.Usage;
        }

        var fails = request.Fixing == FixMode.Show
            ? report.Files.Any(file => file.Fixed is { Changes: true })
            : report.Files.Any(file => file.Result.Findings.Any(report.Fails));
        return fails ? ExitCode.Findings : ExitCode.Clean;
    }

    private void WarnOf(string path, string problem)
    {
        _unread.Add(new UnreadFile(path, problem));
        Complaint.Warn(environment, $"`{path}` {problem}", "it was not linted");
    }
}
