using System.Text.Json;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Writes a summary as the versioned JSON document of <c>schemas/simulation.schema.json</c>.</summary>
public static class SummaryJson
{
    /// <summary>Value of the document's member <c>schema</c>.</summary>
    public const string Schema = "andrea.simulation/1";

    /// <summary>Writes one object; the caller's writer may stand inside a larger document.</summary>
    public static void Write(SimulationSummary summary, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("run", summary.Run);
        if (!summary.Changes.IsEmpty)
        {
            json.WriteStartObject("changes");
            foreach (var (key, value) in summary.Changes)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        json.WriteNumber("seed", summary.Seed);
        json.WriteNumber("walks", summary.Walks);
        json.WriteNumber("first_step", summary.FirstStep);
        json.WriteNumber("end", summary.End);
        json.WriteStartArray("regimes");
        foreach (var regime in summary.Regimes)
        {
            WriteRegime(summary, regime, json);
        }

        json.WriteEndArray();
        FigureJson.WriteData(summary, json);
        EnvironmentJson.Write(summary, json);
        json.WriteStartArray("assumed");
        foreach (var assumed in summary.Assumed)
        {
            WriteAssumed(summary, assumed, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The word for a verdict in documents.</summary>
    public static string WordOf(CampingVerdict verdict) => verdict switch
    {
        CampingVerdict.No => "no",
        CampingVerdict.Yes => "yes",
        CampingVerdict.BoundsDecide => "bounds-decide",
        CampingVerdict.NoBandit => "no-bandit",
        CampingVerdict.LossesAssumed => "losses-assumed",
        _ => "too-few-steps",
    };

    private static void WriteRegime(SimulationSummary summary, RegimeSummary regime, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", regime.Name);
        json.WriteString("kind", regime.Kind switch { RegimeKind.Warmup => "warmup", RegimeKind.Own => "own", _ => "pivot" });
        json.WriteNumber("first_step", regime.FirstStep);
        json.WriteNumber("end", regime.End);
        json.WriteNumber("dimension", regime.Dimension);
        json.WriteString("policy", regime.Policy);
        json.WriteString("mapping", regime.Mapping switch
        {
            MixMapping.OneMix => "one-mix",
            MixMapping.RandomMix => "random-mix",
            MixMapping.BestVertex => "best-vertex",
            MixMapping.FloorsAndRest => "floors-and-rest",
            _ => "floors-and-rest-then-nearest",
        });
        if (regime.Pivot is { } pivot)
        {
            WritePivot(summary, pivot, json);
        }

        WritePhases(regime.Phases, json);
        json.WriteString("random_uniform", regime.AreRandomPhasesExact ? "exact" : "approximate");
        if (regime.RandomPhases is { } chains)
        {
            json.WriteStartObject("random_chains");
            json.WriteNumber("r_hat", chains.RHat);
            json.WriteNumber("bulk_sample_size", chains.BulkSampleSize);
            json.WriteNumber("tail_sample_size", chains.TailSampleSize);
            json.WriteNumber("draws", chains.Draws);
            json.WriteNumber("chains", chains.Chains);
            json.WriteNumber("functionals", chains.Functionals);
            json.WriteNumber("steps_per_draw", chains.StepsPerDraw);
            json.WriteEndObject();
        }

        json.WriteStartObject("effective_sources");
        json.WriteNumber("mean", regime.EffectiveSources.Mean);
        WriteOptional("random", regime.EffectiveSources.Random, json);
        WriteOptional("bandit", regime.EffectiveSources.Bandit, json);
        json.WriteEndObject();
        WriteCamping(summary, regime.Camping, json);
        FigureJson.Write(summary, regime, json);
        json.WriteStartArray("sources");
        foreach (var source in regime.Sources)
        {
            WriteSource(summary, source, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePivot(SimulationSummary summary, PivotSummary pivot, Utf8JsonWriter json)
    {
        json.WriteStartObject("pivot");
        json.WriteString("from", pivot.From);
        json.WriteNumber("step", pivot.Step);
        WriteDistance("total_variation", pivot.TotalVariation, json);
        WriteDistance("euclidean", pivot.Euclidean, json);
        json.WriteNumber("moved_walks", pivot.Moved);
        json.WriteBoolean("resets_bandit", pivot.ResetsBandit);
        json.WriteStartArray("broken_bounds");
        foreach (var broken in pivot.Broken)
        {
            var (bound, walks) = broken;
            json.WriteStartObject();
            json.WriteString(
                broken.Constraint is not null ? "constraint" : broken.Group is not null ? "group" : "source",
                broken.Constraint ?? broken.Group ?? summary.Sources[bound.Source]);
            json.WriteString("kind", bound.Kind switch
            {
                ConstraintKind.Floor => "floor",
                ConstraintKind.Cap => "cap",
                ConstraintKind.Exclusion => "exclusion",
                ConstraintKind.Constraint => "constraint",
                _ => "absence",
            });
            json.WriteString("file", bound.Place.File.Path);
            json.WriteNumber("line", bound.Place.Start.Line);
            json.WriteNumber("walks", walks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDistance(string name, DistanceSummary distance, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("mean", distance.Mean);
        json.WriteNumber("least", distance.Least);
        json.WriteNumber("greatest", distance.Greatest);
        json.WriteEndObject();
    }

    private static void WritePhases(PhaseSummary phases, Utf8JsonWriter json)
    {
        json.WriteStartObject("phases");
        json.WriteNumber("random", phases.Random);
        json.WriteNumber("bandit", phases.Bandit);
        json.WriteNumber("static", phases.Static);
        json.WriteNumber("cut", phases.Cut);
        json.WriteNumber("random_steps", phases.RandomSteps);
        json.WriteNumber("bandit_steps", phases.BanditSteps);
        json.WriteNumber("static_steps", phases.StaticSteps);
        json.WriteNumber("least_length", phases.LeastLength);
        json.WriteNumber("greatest_length", phases.GreatestLength);
        json.WriteNumber("mean_length", phases.MeanLength);
        json.WriteEndObject();
    }

    private static void WriteCamping(SimulationSummary summary, CampingSummary camping, Utf8JsonWriter json)
    {
        json.WriteStartObject("camping");
        json.WriteString("verdict", WordOf(camping.Verdict));
        json.WriteNumber("window_steps", CampingSummary.WindowSteps);
        json.WriteNumber("possible_leaders", camping.PossibleLeaders);
        json.WriteNumber("part", camping.NeededPart);
        json.WriteNumber("windows", camping.Windows);
        json.WriteNumber("camped_windows", camping.CampedWindows);
        json.WriteNumber("contested_windows", camping.ContestedWindows);
        json.WriteNumber("mild_windows", camping.MildWindows);
        json.WriteString("camped_source", NameOf(summary, camping.CampedSource));
        json.WriteString("leader", NameOf(summary, camping.Leader));
        json.WriteNumber("leader_walks", camping.LeaderWalks);
        json.WriteNumber("leader_part", camping.LeaderPart);
        if (camping.Spells is { } spells)
        {
            FigureJson.Write(summary, spells, json);
        }

        json.WriteEndObject();
    }

    private static void WriteSource(SimulationSummary summary, SourceSummary source, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("source", summary.Sources[source.Source]);
        json.WriteBoolean("arm", source.IsArm);
        json.WriteNumber("expected_share", source.ExpectedShare);
        json.WriteNumber("realised_share", source.RealisedShare);
        json.WriteNumber("pulls", source.Pulls);
        WriteOptional("mean_reward", source.MeanReward, json);
        FigureJson.Write(source.Data, json);
        if (source.Quantiles is { } quantiles)
        {
            json.WriteStartObject("share_over_walks");
            json.WriteNumber("resolution", ShareQuantiles.Resolution);
            json.WriteNumber("p05", quantiles.Low);
            json.WriteNumber("p50", quantiles.Median);
            json.WriteNumber("p95", quantiles.High);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAssumed(SimulationSummary summary, AssumedValue assumed, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("key", assumed.Key);
        json.WriteString("value", assumed.Value);
        if (!assumed.Sources.IsEmpty)
        {
            json.WriteStartArray("sources");
            foreach (var source in assumed.Sources)
            {
                json.WriteStringValue(summary.Sources[source]);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteOptional(string name, double? value, Utf8JsonWriter json)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string? NameOf(SimulationSummary summary, int? source) => source is { } index ? summary.Sources[index] : null;
}
