using System.CommandLine;

using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Linting;

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
        var output = new OutputOptions(command);
        command.SetAction(parsed =>
        {
            var applied = output.Apply(parsed, environment);
            var run = new LintRun(applied, parsed.GetValue(config));
            var report = run.Lint(parsed.GetRequiredValue(paths));
            if (report.Files.Count > 0)
            {
                Write(applied, report, output.FormatOf(parsed));
            }

            return (int)(run.LacksNamedFile ? ExitCode.Usage
                : FailOn.Of(parsed.GetValue(failOn)) is { } threshold && report.Files.Any(file => file.Result.Reaches(threshold)) ? ExitCode.Findings
                : ExitCode.Clean);
        });
        return command;
    }

    private static void Write(CommandEnvironment environment, LintReport report, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            environment.Output.Write(LintJson.Of(report));
            return;
        }

        var paper = new Paper(environment.OutputTerminal.Color);
        new LintText(paper, environment.OutputTerminal.Width).Write(report);
        environment.Output.Write(paper.ToString());
    }
}
