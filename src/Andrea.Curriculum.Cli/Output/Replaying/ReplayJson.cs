using System.Text.Json;

using Andrea.Curriculum.Cli.Commands.Replaying;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Simulation.Replay;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Replaying;

/// <summary>Writes what a record shows as a document of <c>schemas/replay.schema.json</c>.</summary>
internal static class ReplayJson
{
    public const string Schema = "andrea.replay/1";

    public static string Of(ReplayReport report) => JsonText.Of(writer =>
    {
        var summary = report.Summary;
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteText("run", report.Config.Plan!.Run.Name?.Value);
        writer.WriteString("config", report.Config.Source.Path);
        writer.WriteStartObject("log");
        writer.WriteString("path", summary.Log);
        writer.WriteString("format", summary.Format switch { LogFormat.Csv => "csv", LogFormat.Pairs => "pairs", _ => "jsonl" });
        writer.WriteString("content", ContentOf(summary.Content));
        writer.WriteNumber("rows", summary.Rows);
        writer.WriteNumber("walks", summary.Walks);
        writer.WriteWhole("first_step", summary.FirstStep);
        writer.WriteWhole("end", summary.End);
        writer.WriteBoolean("mixes", summary.HasMixes);
        writer.WriteBoolean("draws", summary.HasDraws);
        writer.WriteBoolean("losses", summary.HasLosses);
        writer.WriteBoolean("phase_lengths", summary.JudgesLengths);
        writer.WriteEndObject();
        writer.WriteStartArray("regimes");
        foreach (var regime in summary.Regimes)
        {
            WriteRegime(writer, regime);
        }

        writer.WriteEndArray();
        WriteFindings(writer, report);
        WritePrecautions(writer, report);
        writer.WriteEndObject();
    });

    private static void WriteRegime(Utf8JsonWriter writer, ReplayedRegime regime)
    {
        writer.WriteStartObject();
        writer.WriteString("name", regime.Regime.Regime.Name);
        writer.WriteString("kind", regime.Regime.Regime.Kind switch { RegimeKind.Warmup => "warmup", RegimeKind.Own => "own", _ => "pivot" });
        writer.WriteString("policy", regime.Policy);
        writer.WriteNumber("first_step", regime.FirstStep);
        writer.WriteNumber("end", regime.End);
        writer.WriteNumber("steps", regime.Steps);
        writer.WriteWhole("dimension", regime.Regime.Polytope?.Dimension);
        writer.WriteText("undecided", regime.Undecided?.Message);
        if (regime.Pivot is { } pivot)
        {
            writer.WriteStartObject("pivot");
            writer.WriteString("from", pivot.From);
            writer.WriteNumber("step", pivot.Step);
            WriteNumber(writer, "total_variation", pivot.TotalVariation);
            writer.WriteNumber("seen", pivot.Seen);
            writer.WriteNumber("unseen", pivot.Unseen);
            writer.WriteEndObject();
        }

        WritePhases(writer, regime);
        WriteCamping(writer, regime);
        WriteLosses(writer, regime.Losses);
        writer.WriteStartArray("sources");
        foreach (var source in regime.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("source", regime.Regime.SourceName(source.Source));
            WriteNumber(writer, "share", source.Share);
            writer.WriteWhole("draws", source.Draws);
            WriteNumber(writer, "drawn_share", source.DrawnShare);
            WriteNumber(writer, "tokens", source.Tokens);
            WriteNumber(writer, "epochs", source.Epochs);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePhases(Utf8JsonWriter writer, ReplayedRegime regime)
    {
        if (regime.Phases is not { } phases)
        {
            return;
        }

        writer.WriteStartObject("phases");
        writer.WriteNumber("random", phases.Random);
        writer.WriteNumber("bandit", phases.Bandit);
        writer.WriteNumber("static", phases.Static);
        writer.WriteNumber("unknown", phases.Unknown);
        writer.WriteNumber("least_length", phases.Least);
        writer.WriteNumber("greatest_length", phases.Greatest);
        writer.WriteEndObject();
        WriteNumber(writer, "effective_sources", regime.EffectiveSources);
    }

    private static void WriteCamping(Utf8JsonWriter writer, ReplayedRegime regime)
    {
        if (regime.Camping is not { } camping)
        {
            return;
        }

        writer.WriteStartObject("camping");
        writer.WriteString("verdict", SummaryJson.WordOf(camping.Verdict));
        writer.WriteString("judged_from", regime.IsCampingOfDraws ? "draws" : "mixes");
        writer.WriteNumber("window_steps", CampingSummary.WindowSteps);
        writer.WriteNumber("windows", camping.Windows);
        writer.WriteNumber("camped_windows", camping.CampedWindows);
        writer.WriteText("leader", camping.Leader is { } leader ? regime.Regime.SourceName(leader) : null);
        writer.WriteNumber("leader_part", camping.LeaderPart);
        writer.WriteStartArray("spells");
        foreach (var spell in regime.Spells)
        {
            writer.WriteStartObject();
            writer.WriteString("source", regime.Regime.SourceName(spell.Source));
            writer.WriteNumber("walk", spell.Walk);
            writer.WriteNumber("first_step", spell.FirstStep);
            writer.WriteNumber("end", spell.End);
            writer.WriteNumber("windows", spell.Windows);
            writer.WriteNumber("led_part", spell.LedPart);
            writer.WriteNumber("mean_share", spell.MeanShare);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteLosses(Utf8JsonWriter writer, RecordedLosses? losses)
    {
        if (losses is null)
        {
            return;
        }

        writer.WriteStartObject("loss");
        writer.WriteNumber("count", losses.Count);
        writer.WriteNumber("first", losses.First);
        writer.WriteNumber("last", losses.Last);
        WriteNumber(writer, "mean", double.IsFinite(losses.Mean) ? losses.Mean : null);
        writer.WriteNumber("least", losses.Least);
        writer.WriteNumber("least_step", losses.LeastStep);
        writer.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter writer, ReplayReport report)
    {
        writer.WriteStartObject("summary");
        writer.WriteNumber("errors", report.Result.Count(Severity.Error));
        writer.WriteNumber("warnings", report.Result.Count(Severity.Warning));
        writer.WriteNumber("infos", report.Result.Count(Severity.Info));
        writer.WriteEndObject();
        writer.WriteStartArray("findings");
        var pointers = new TreePointers(report.Config.Tree);
        foreach (var finding in report.Result.Findings)
        {
            writer.WriteStartObject();
            LintJson.WriteFinding(writer, finding, pointers);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePrecautions(Utf8JsonWriter writer, ReplayReport report)
    {
        writer.WriteStartArray("precautions");
        foreach (var precaution in report.Precautions.All)
        {
            var run = report.Summary.Facts.Run;
            writer.WriteStartObject();
            writer.WriteString("regime", run.Regimes[precaution.Regime].Regime.Name);
            writer.WriteString("source", run.Run.Sources[precaution.Source].Name.Value);
            writer.WriteExact("cap", precaution.Cap);
            writer.WriteString("yaml", precaution.Yaml);
            writer.WriteText("obstacle", precaution.Obstacle);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteText("patch", report.Precautions.Edits.Edits.IsEmpty ? null : UnifiedDiff.Of(report.Precautions.Edits));
    }

    private static string ContentOf(LogContent content) => content switch
    {
        LogContent.TrainingRunEvents => "training-run",
        LogContent.Trace => "trace",
        LogContent.Losses => "losses",
        LogContent.Steps => "steps",
        _ => "unknown",
    };

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
