using System.CommandLine;

using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea lint</c>: what is wrong with curricula.</summary>
internal static class LintCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Curricula, or folders whose .yaml, .yml and .json files with a key 'curriculum' are linted; - reads standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        UnknownOptions.Refuse(paths, environment);
        var failOn = new Option<string>("--fail-on")
        {
            Description = "Least severity that makes the exit code 1: error, warning, info or never",
            HelpName = "severity",
            DefaultValueFactory = _ => "error",
        };
        Choice.Restrict(failOn, FailOn.Words);
        var config = new Option<string?>("--config") { Description = "Settings to use instead of the nearest .andrea.yaml", HelpName = "file" };
        var command = new Command("lint", "Find what is wrong with curricula before they are trained") { paths, failOn, config };
        var output = new OutputOptions(command, LintOutput.Formats);
        var targets = new OutputTargets(command);
        command.SetAction(parsed =>
        {
            var applied = output.Apply(parsed, environment);
            var files = targets.Of(parsed, environment);
            var report = Lint(applied, parsed.GetRequiredValue(paths), parsed.GetValue(config), FailOn.Of(parsed.GetValue(failOn)));
            if (report.Files.Count > 0)
            {
                OutputTargets.Write(applied, report, files);
                applied.Output.Write(LintOutput.Of(report, output.FormatOf(parsed), applied.OutputTerminal));
            }

            return (int)report.Exit;
        });
        return command;
    }

    private static LintReport Lint(CommandEnvironment environment, string[] paths, string? config, Severity? threshold)
    {
        var run = new LintRun(environment, config);
        var report = run.Lint(paths) with { Threshold = threshold };
        return report with
        {
            Exit = run.LacksNamedFile ? ExitCode.Usage
                : report.Files.Any(file => file.Result.Findings.Any(report.Fails)) ? ExitCode.Findings
                : ExitCode.Clean,
        };
    }
}
