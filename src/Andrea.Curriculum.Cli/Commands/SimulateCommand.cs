using System.CommandLine;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Commands.Simulating;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Cli.Output.Simulating;
using Andrea.Curriculum.Simulation;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea simulate</c>: where the mix of a run would go.</summary>
internal static class SimulateCommand
{
    private const long DefaultWalks = 10;
    private const long GreatestWalks = 1_000_000_000;
    private const long GreatestThreads = 1024;

    public static Command Create(CommandEnvironment environment)
    {
        var file = new Argument<string>("file") { Description = "The curriculum; - reads standard input" };
        var walks = NumberOption.Create("--walks", $"Independent walks, {DefaultWalks} unless said otherwise", 1, GreatestWalks);
        var seed = SeedOption.Create();
        var threads = NumberOption.Create("--threads", "Threads that share the walks; the result does not depend on it", 1, GreatestThreads);
        var trace = new Option<string?>("--trace") { Description = "Write every phase of every walk to a file that ends in .csv or .jsonl", HelpName = "file" };
        var all = new Option<bool>("--all") { Description = "Show every source" };
        var command = new Command("simulate", "Walk through the regimes, phase by phase, and sum up where the mix went") { file, walks, seed, threads, trace, all };
        var output = new OutputOptions(command, ["text", "json"]);
        command.SetAction(parsed => (int)Run(
            output.Apply(parsed, environment),
            parsed.GetRequiredValue(file),
            Options(environment, parsed.GetRequiredValue(file), parsed.GetValue(seed), parsed.GetValue(walks) ?? DefaultWalks, parsed.GetValue(threads)),
            parsed.GetValue(trace),
            parsed.GetValue(all),
            output.FormatOf(parsed)));
        return command;
    }

    private static SimulationOptions Options(CommandEnvironment environment, string file, ulong? seed, long walks, long? threads) => new()
    {
        Seed = seed,
        Walks = walks,
        ReadLog = log => Inputs.Read(environment, Path.Combine(Path.GetDirectoryName(file) ?? "", log)).Content,
        Threads = (int)Math.Min(threads ?? environment.Processors, walks),
    };

    private static ExitCode Run(
        CommandEnvironment environment, string file, SimulationOptions options, string? tracePath, bool all, OutputFormat format)
    {
        var traceFormat = TraceFile.FormatOf(tracePath);
        var run = UsableRun.Read(environment, file);
        using var trace = traceFormat is { } known ? TraceFile.Create(environment, tracePath!, known) : null;
        var outcome = Simulate(environment, run, options, trace, tracePath);
        if (outcome.Refusal is { } refusal)
        {
            return Refuse(environment, refusal);
        }

        environment.Interruption.ThrowIfCancellationRequested();
        trace?.Complete();
        environment.Output.Write(format == OutputFormat.Json ? Json(outcome.Summary!) : Text(environment, outcome.Summary!, all));
        return ExitCode.Clean;
    }

    private static SimulationOutcome Simulate(
        CommandEnvironment environment, RunAnalysis run, SimulationOptions options, TraceFile? trace, string? tracePath)
    {
        try
        {
            var progress = new LatestProgress();
            return ProgressDisplay.Run(
                environment, "simulate", progress, () => Simulator.Run(run, options, trace?.Target, progress, environment.Interruption));
        }
        catch (IOException exception) when (tracePath is not null)
        {
            throw TraceFile.CannotWrite(environment, tracePath!, exception);
        }
    }

    private static string Json(SimulationSummary summary) => JsonText.Of(writer => SummaryJson.Write(summary, writer));

    private static string Text(CommandEnvironment environment, SimulationSummary summary, bool all)
    {
        var paper = new Paper(environment.OutputTerminal.Color);
        new SimulationText(paper, environment.OutputTerminal.Width, all).Write(summary);
        return paper.ToString();
    }

    private static ExitCode Refuse(CommandEnvironment environment, SimulationRefusal refusal)
    {
        Complaint.Write(environment, refusal.Message);
        var marks = refusal.Labels.Select(label => new FrameMark(label.Place, label.Text, Ink.Error, true)).ToList();
        if (marks.Count == 0 && refusal.Place is { } place)
        {
            marks.Add(new FrameMark(place, "", Ink.Error, true));
        }

        if (marks.Count > 0)
        {
            var paper = new Paper(environment.ErrorTerminal.Color);
            new FrameRenderer(paper, environment.ErrorTerminal.Width).Draw(marks);
            environment.Error.Write(paper.ToString());
        }

        if (refusal.Help is { } help)
        {
            Complaint.Hint(environment, help);
        }

        return refusal.Kind switch
        {
            RefusalKind.Infeasible => ExitCode.Findings,
            RefusalKind.NotSupported => ExitCode.Undecided,
            _ => ExitCode.Usage,
        };
    }
}
