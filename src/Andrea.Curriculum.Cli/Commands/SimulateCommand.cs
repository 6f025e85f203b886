using System.CommandLine;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Commands.Simulating;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Cli.Output.Simulating;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Simulation;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Shards;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea simulate</c>: where the mix of a run would go.</summary>
internal static class SimulateCommand
{
    private const long DefaultWalks = 10;
    private const long GreatestWalks = 1_000_000_000;
    private const long GreatestThreads = 1024;
    private const long DefaultShards = 8;

    public static Command Create(CommandEnvironment environment)
    {
        var file = new Argument<string?>("file") { Description = "The curriculum; - reads standard input", Arity = ArgumentArity.ZeroOrOne };
        var walks = NumberOption.Create("--walks", $"Independent walks [default: {DefaultWalks}]", 1, GreatestWalks);
        var seed = SeedOption.Create();
        var threads = NumberOption.Create("--threads", "Threads that share the walks; the result does not depend on it", 1, GreatestThreads);
        var policy = new Option<string?>("--policy") { Description = "Compare policies over the same draws, such as ucb1,exp3; holds for all regimes", HelpName = "names" };
        var set = new Option<string[]>("--set")
        {
            Description = "Change a key, such as bandit.exploration=5; several values are compared, several keys in all combinations. Regimes that say the key keep their own",
            HelpName = "key=values",
        };
        var shard = ShardOption.Create();
        var shards = NumberOption.Create("--shards", $"Number of shards for --shards-dir [default: {DefaultShards}]", 1, ShardOption.GreatestShards);
        var folder = new Option<string?>("--shards-dir") { Description = "Make the walks in shards, keep them in a folder, and go on from those that are there", HelpName = "folder" };
        var merge = new Option<string[]>("--merge") { Description = "Add up all shards of a simulation", HelpName = "files", AllowMultipleArgumentsPerToken = true };
        var trace = new Option<string?>("--trace") { Description = "Write every phase of every walk to a .csv, .jsonl or .parquet file", HelpName = "file" };
        var all = new Option<bool>("--all") { Description = "Show every source" };
        var command = new Command("simulate", "Walk through the regimes, phase by phase, and sum up where the mix went")
        {
            file, walks, seed, threads, policy, set, shard, folder, shards, merge, trace, all,
        };
        var output = new OutputOptions(command, ["text", "json"]);
        var dialect = new DialectOption(command);
        command.SetAction(parsed => (int)Run(dialect.Apply(parsed, output.Apply(parsed, environment)), new SimulateRequest
        {
            File = parsed.GetValue(file),
            Walks = parsed.GetValue(walks),
            Seed = parsed.GetValue(seed),
            Threads = parsed.GetValue(threads),
            Policy = parsed.GetValue(policy),
            Sets = parsed.GetValue(set) ?? [],
            Shard = parsed.GetValue(shard),
            Folder = parsed.GetValue(folder),
            Shards = parsed.GetValue(shards),
            Merge = parsed.GetValue(merge) ?? [],
            Trace = parsed.GetValue(trace),
            All = parsed.GetValue(all),
            Format = output.FormatOf(parsed),
        }));
        return command;
    }

    private static ExitCode Run(CommandEnvironment environment, SimulateRequest request)
    {
        request.Check();
        try
        {
            return request.Merge.Length > 0 ? Merge(environment, request) : Simulate(environment, request);
        }
        catch (RefusedException exception)
        {
            return Refuse(environment, exception.Refusal);
        }
    }

    private static ExitCode Merge(CommandEnvironment environment, SimulateRequest request) => Show(environment, request, ShardRuns.Merge(
        environment, request.Merge, inputs => PreparedCells.Of(environment, new SourceText(inputs.Texts[0].Path, inputs.Texts[0].Content), inputs.Variations, new SimulationOptions
        {
            Seed = inputs.Seed,
            Walks = inputs.Walks,
            ReadLog = path => inputs.Texts.Skip(1).FirstOrDefault(text => text.Path == path).Content
                ?? throw new UsageException($"the shards lack the log `{path}`"),
        })));

    private static ExitCode Simulate(CommandEnvironment environment, SimulateRequest request)
    {
        var file = request.File!;
        var options = Options(environment, file, request.Seed, request.Walks ?? DefaultWalks, request.Threads);
        var variations = Variations.Of(request.Policy, request.Sets);
        var prepared = PreparedCells.Of(environment, Inputs.Read(environment, file), variations, options);
        using var trace = request.Trace is { } path ? TraceFile.Create(environment, path, prepared.Simulation) : null;
        if (request.Shard is { } shard)
        {
            ShardRuns.One(environment, prepared, shard, request.Folder ?? ".", trace);
            return ExitCode.Clean;
        }

        if (request.Folder is { } folder)
        {
            ShardRuns.Missing(environment, prepared, (int)(request.Shards ?? DefaultShards), folder);
        }
        else
        {
            var progress = new LatestProgress();
            ProgressDisplay.Run(environment, "simulate", progress, () =>
            {
                prepared.Make(environment, ShardNumber.All, null, trace, progress);
                return true;
            });
            trace?.Complete();
        }

        environment.Interruption.ThrowIfCancellationRequested();
        return Show(environment, request, prepared.Simulation);
    }

    private static SimulationOptions Options(CommandEnvironment environment, string file, ulong? seed, long walks, long? threads) => new()
    {
        Seed = seed,
        Walks = walks,
        ReadLog = log => Inputs.Read(environment, Path.Combine(Path.GetDirectoryName(file) ?? "", log)).Content,
        Threads = (int)Math.Min(threads ?? environment.Processors, walks),
    };

    private static ExitCode Show(CommandEnvironment environment, SimulateRequest request, CellSimulation simulation)
    {
        var results = simulation.Results();
        environment.Output.Write(
            (results.Length, request.Format) switch
            {
                (1, OutputFormat.Json) => Json(results[0].Summary),
                (1, _) => Text(environment, paper => new SimulationText(paper, environment.OutputTerminal.Width, request.All).Write(results[0].Summary)),
                (_, OutputFormat.Json) => JsonText.Of(writer => ComparisonJson.Write(results, writer)),
                _ => Text(environment, paper => new ComparisonText(paper, environment.OutputTerminal.Width).Write(results)),
            });
        return ExitCode.Clean;
    }

    private static string Json(SimulationSummary summary) => JsonText.Of(writer => SummaryJson.Write(summary, writer));

    private static string Text(CommandEnvironment environment, Action<Paper> write)
    {
        var paper = new Paper(environment.OutputTerminal.Color);
        write(paper);
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
