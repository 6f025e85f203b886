using System.Text.Json;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Writes what a summary says of its environment.</summary>
internal static class EnvironmentJson
{
    /// <summary>Name of an environment, as a file writes it.</summary>
    public static string NameOf(LossEnvironment environment) => environment switch
    {
        LossEnvironment.LearningCurve => "learning-curve",
        LossEnvironment.Memorise => "memorise",
        LossEnvironment.Recorded => "recorded",
        _ => "noise",
    };

    /// <summary>Writes the members <c>environment</c> and <c>exhausted</c>.</summary>
    public static void Write(SimulationSummary summary, Utf8JsonWriter json)
    {
        json.WriteStartObject("environment");
        json.WriteString("name", NameOf(summary.Environment));
        if (!summary.Recorded.IsEmpty)
        {
            json.WriteString("estimator", "circular-block-bootstrap");
            json.WriteStartArray("recorded");
            foreach (var recorded in summary.Recorded)
            {
                json.WriteStartObject();
                json.WriteString("source", summary.Sources[recorded.Source]);
                json.WriteNumber("losses", recorded.Losses);
                json.WriteNumber("effective_sample_size", recorded.EffectiveSampleSize);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("exhausted");
        foreach (var source in summary.Exhausted)
        {
            json.WriteStartObject();
            json.WriteString("source", summary.Sources[source.Source]);
            json.WriteString("then", source.Then == OnExhausted.Drop ? "drop" : "stop");
            json.WriteNumber("walks", source.Walks);
            json.WriteNumber("earliest_step", source.EarliestStep);
            json.WriteNumber("latest_step", source.LatestStep);
            json.WriteNumber("walks_without_mix", source.WalksWithoutMix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
