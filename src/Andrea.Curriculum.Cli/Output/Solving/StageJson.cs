using System.Text.Json;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Stages;
using Andrea.Curriculum.Cli.Output.Json;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes what a regime that keeps a written mix draws.</summary>
internal static class StageJson
{
    public static void Write(Utf8JsonWriter writer, RegimeAnalysis regime, StageFacts stage)
    {
        writer.WriteStartObject("stage");
        writer.WriteExact("weight_sum", stage.Sum);
        writer.WriteExact("tokens", stage.Tokens);
        writer.WriteText("before", stage.Before);
        writer.WriteExact("total_variation", stage.Variation);
        writer.WriteStartArray("weights");
        foreach (var weight in stage.Weights?.Weights ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("source", regime.SourceName(weight.Source));
            writer.WriteString("text", weight.Number.Text);
            writer.WritePlace("place", weight.Number.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("mix");
        for (var i = 0; i < stage.Mix.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("source", regime.SourceName(i));
            writer.WriteExact("share", stage.Mix[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
