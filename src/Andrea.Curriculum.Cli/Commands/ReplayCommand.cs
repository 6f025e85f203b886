using System.CommandLine;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Commands.Replaying;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Cli.Output.Replaying;
using Andrea.Curriculum.Cli.Output.Solving;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea replay</c>: whether a recorded run kept to its config.</summary>
internal static class ReplayCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var config = new Argument<string>("config") { Description = "The curriculum; - reads standard input" };
        var log = new Argument<string>("log")
        {
            Description = "The recorded run: unfirehose training-run events, JSON lines, [[step, loss], ...], CSV, or a trace of simulate; - reads standard input",
        };
        var logFormat = LogFormatOption.Create();
        var failOn = FailOn.Option();
        var settings = new Option<string?>("--config") { Description = "Settings to use instead of the nearest .andrea.yaml", HelpName = "file" };
        var patch = new Option<bool>("--patch") { Description = "Write only a patch of the config with the bounds that would have prevented camping and cliffs" };
        var all = new Option<bool>("--all") { Description = "Show every source" };
        var command = new Command("replay", "Hold a recorded run against its curriculum: mixes, camping, cliffs in the loss, phases")
        {
            config, log, logFormat, failOn, settings, patch, all,
        };
        var output = new OutputOptions(command, LintOutput.Formats, "findings only, but for text and json");
        var targets = new OutputTargets(command);
        var dialect = new DialectOption(command);
        command.SetAction(parsed =>
        {
            var applied = dialect.Apply(parsed, output.Apply(parsed, environment));
            var format = output.FormatOf(parsed);
            if (parsed.GetValue(patch) && format != OutputFormat.Text)
            {
                throw new UsageException("--patch writes a patch and no other format", "a json document holds the patch too");
            }

            var files = targets.Of(parsed, environment);
            var report = Replay(
                applied, parsed.GetRequiredValue(config), parsed.GetRequiredValue(log), parsed.GetValue(logFormat), parsed.GetValue(settings));
            var threshold = FailOn.Of(parsed.GetValue(failOn));
            var findings = report.Findings(threshold, ExitOf(report, threshold));
            foreach (var (targetFormat, path) in files)
            {
                OutputTargets.Write(applied, path, ReplayOutput.Of(report, findings, targetFormat, Terminal.None, parsed.GetValue(all)));
            }

            if (parsed.GetValue(patch))
            {
                WritePatch(applied, report.Precautions);
            }
            else
            {
                applied.Output.Write(ReplayOutput.Of(report, findings, format, applied.OutputTerminal, parsed.GetValue(all)));
            }

            return (int)findings.Exit;
        });
        return command;
    }

    private static ReplayReport Replay(CommandEnvironment environment, string config, string log, string? logFormat, string? settingsFile)
    {
        if (config == Inputs.StandardInput && log == Inputs.StandardInput)
        {
            throw new UsageException("standard input cannot be both the curriculum and the log");
        }

        var reading = UsableRun.ReadFile(environment, config);
        var settings = new SettingsFiles(settingsFile, []).For(environment, config);
        var summary = new LogFile(environment, log).Replay(new RunAnalysis(reading.Plan!), LogFormatOption.Of(logFormat));
        environment.Interruption.ThrowIfCancellationRequested();
        var options = new LintOptions { Today = DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime) };
        return new ReplayReport(reading, summary, Linter.Judge(reading, summary.Facts, settings, options), Precautions.Of(summary.Facts));
    }

    private static void WritePatch(CommandEnvironment environment, Precautions precautions)
    {
        foreach (var precaution in precautions.All)
        {
            if (precaution.Obstacle is { } obstacle)
            {
                Complaint.Warn(environment, $"`{precaution.Yaml}` is not in the patch: {obstacle}");
            }
        }

        if (precautions.Edits.Edits.IsEmpty)
        {
            Complaint.Warn(environment, "there is no patch: no bound that can be written would have prevented anything");
            return;
        }

        environment.Output.Write(RepairText.PatchOf(precautions.Edits, environment.OutputTerminal.Width is not null));
    }

    private static ExitCode ExitOf(ReplayReport report, Severity? threshold) =>
        report.Summary.Regimes.IsEmpty ? ExitCode.Usage
        : threshold is { } least && report.Result.Reaches(least) ? ExitCode.Findings
        : report.Summary.Regimes.Any(regime => regime.Undecided is not null) ? ExitCode.Undecided
        : ExitCode.Clean;
}
