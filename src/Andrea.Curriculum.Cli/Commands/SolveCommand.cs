using System.CommandLine;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Commands.Expectations;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Solving;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea solve</c>: what mixes each regime allows.</summary>
internal static class SolveCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var file = new Argument<string>("file") { Description = "The curriculum; - reads standard input" };
        var regime = new Option<string[]>("--regime") { Description = "Only this regime; may be repeated", HelpName = "name", DefaultValueFactory = _ => [] };
        var expect = new Option<string[]>("--expect")
        {
            Description = "Fail unless this holds: feasible, infeasible, dimension=N (also >= and <=), "
                + "of one regime as polish.dimension=13; may be repeated",
            HelpName = "expression",
            DefaultValueFactory = _ => [],
        };
        var all = new Option<bool>("--all") { Description = "Show every source, also those that are alike" };
        var command = new Command("solve", "Solve each regime: feasible or in conflict, dimension, bounds that can be reached") { file, regime, expect, all };
        var output = new OutputOptions(command);
        command.SetAction(parsed => (int)Run(
            output.Apply(parsed, environment),
            parsed.GetRequiredValue(file),
            parsed.GetValue(regime) ?? [],
            parsed.GetValue(expect) ?? [],
            parsed.GetValue(all),
            output.FormatOf(parsed)));
        return command;
    }

    private static ExitCode Run(
        CommandEnvironment environment, string file, string[] regimes, string[] expressions, bool all, OutputFormat format)
    {
        Expectation[] expectations = [.. expressions.Select(Expectation.Parse)];
        var run = UsableRun.Read(environment, file);
        var selected = RegimeSelection.Select(run, regimes);
        var report = new SolveReport(run, selected, [.. expectations.Select(expectation => ExpectationCheck.Check(expectation, selected))]);
        environment.Interruption.ThrowIfCancellationRequested();
        if (format == OutputFormat.Json)
        {
            environment.Output.Write(SolveJson.Of(report));
            return report.ExitCode;
        }

        var paper = new Paper(environment.OutputTerminal.Color);
        new SolveText(paper, environment.OutputTerminal.Width, all).Write(report);
        environment.Output.Write(paper.ToString());
        return report.ExitCode;
    }
}
