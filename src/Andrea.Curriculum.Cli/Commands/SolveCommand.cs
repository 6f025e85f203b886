using System.CommandLine;

using Andrea.Curriculum.Cli.Commands.Expectations;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Solving;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary><c>andrea solve</c>: what mixes each regime allows.</summary>
internal static class SolveCommand
{
    private const int GreatestListing = 100_000;

    public static Command Create(CommandEnvironment environment)
    {
        var file = new Argument<string>("file") { Description = "The curriculum; - reads standard input" };
        var regime = new Option<string[]>("--regime") { Description = "Only this regime; may be repeated", HelpName = "name", DefaultValueFactory = _ => [] };
        var expect = new Option<string[]>("--expect")
        {
            Description = "Fail unless this holds: " + ExpectedFacts.Known + "; of one regime as polish.dimension=13; may be repeated",
            HelpName = "expression",
            DefaultValueFactory = _ => [],
        };
        var vertices = NumberOption.Create("--vertices", "List so many vertices of each regime, at most 100,000", 1, GreatestListing);
        var repair = new Option<bool>("--repair") { Description = "Say which bounds to change where they conflict, as patches of the file" };
        var patch = new Option<string>("--patch") { Description = "Write only the patch: the least total change, or the fewest bounds", HelpName = "least|fewest" };
        Choice.Restrict(patch, PatchOutput.Least, PatchOutput.Fewest);
        var all = new Option<bool>("--all") { Description = "Show every source, also those that are alike" };
        var command = new Command("solve", "Solve each regime: feasible or in conflict, dimension, bounds that can be reached")
        {
            file, regime, expect, vertices, repair, patch, all,
        };
        var output = new OutputOptions(command, ["text", "json", "csv"], "the vertices alone");
        var dialect = new DialectOption(command);
        command.SetAction(parsed => (int)Interruptible.Run(() => Run(
            dialect.Apply(parsed, output.Apply(parsed, environment)),
            parsed.GetRequiredValue(file),
            parsed.GetValue(regime) ?? [],
            [.. (parsed.GetValue(expect) ?? []).Select(ExpectationParser.Parse)],
            new SolveLayout(output.FormatOf(parsed), parsed.GetValue(all), (int?)parsed.GetValue(vertices), parsed.GetValue(repair), parsed.GetValue(patch))), environment.Interruption));
        return command;
    }

    private static ExitCode Run(
        CommandEnvironment environment, string file, string[] regimes, IReadOnlyList<Expectation> expectations, SolveLayout layout)
    {
        if (layout is { Format: OutputFormat.Csv, VertexLimit: null })
        {
            throw new UsageException("only vertices are written as csv", "say how many: --vertices 100");
        }

        if (layout is { Format: not OutputFormat.Text, Patch: not null })
        {
            throw new UsageException("--patch writes a patch and no other format", "with --repair a json document holds the patches");
        }

        var run = UsableRun.Read(environment, file);
        SolvedRegime[] selected = [.. RegimeSelection.Select(run, regimes).Select(regime => new SolvedRegime(regime))];
        var isWhole = regimes.Length == 0;
        var check = new ExpectationCheck(run, selected, isWhole);
        var report = new SolveReport(run, selected, [.. expectations.Select(check.Check)], isWhole ? run.Joint : null, layout.VertexLimit)
        {
            Repairs = layout.Repair || layout.Patch is not null ? ProposedRepairs.Of(run, selected.Select(regime => regime.Analysis)) : null,
        };
        environment.Interruption.ThrowIfCancellationRequested();
        if (layout.Patch is { } which)
        {
            PatchOutput.Write(environment, report.Repairs!, which);
            return report.ExitCode;
        }

        switch (layout.Format)
        {
            case OutputFormat.Json:
                environment.Output.Write(SolveJson.Of(report, environment.Interruption));
                break;
            case OutputFormat.Csv:
                WriteVertices(environment, report);
                break;
            default:
                var paper = new Paper(environment.OutputTerminal.Color);
                new SolveText(paper, environment.OutputTerminal.Width, layout.All, environment.Interruption).Write(report);
                environment.Output.Write(paper.ToString());
                break;
        }

        return report.ExitCode;
    }

    private static void WriteVertices(CommandEnvironment environment, SolveReport report)
    {
        VertexCsv.WriteHeader(environment.Output, report.Run.Run.Sources.Select(source => source.Name.Value));
        foreach (var regime in report.Regimes)
        {
            if (regime.Analysis.FeasiblePolytope is null)
            {
                Complaint.Warn(environment, $"{regime.Name} has no vertices: it is {(regime.Figures is null ? "not decided" : "infeasible")}");
            }
            else
            {
                VertexCsv.WriteRows(environment.Output, regime.Name, regime.Figures!.Vertices(report.VertexLimit!.Value, environment.Interruption));
                if (!regime.Figures.CanListVertices)
                {
                    Complaint.Warn(environment, $"how many vertices {regime.Name} has is not known within limits: these are some");
                }
            }
        }

        foreach (var result in report.Expectations.Where(result => result.Met != true))
        {
            Complaint.Warn(environment, $"expect {result.Expectation.Text}: {(result.Met == false ? "not met" : "not decided")}; {result.Reason}");
        }
    }
}
