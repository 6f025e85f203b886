using System.Text.Json;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Stages;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes what a regime that keeps a written mix draws.</summary>
internal static class StageJson
{
    public static void Write(Utf8JsonWriter writer, RegimeAnalysis regime, StageFacts stage)
    {
        writer.WriteStartObject("stage");
        var convention = stage.Weights is null ? null : regime.Run.Trainer?.Convention;
        writer.WriteText("weight_kind", convention is null ? null : KindOf(convention.Kind));
        writer.WriteText("counted_in", convention is null ? null : BasisOf(convention.Basis));
        WriteOrigin(writer, stage.Weights?.Start);
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

    /// <summary>Where the file itself says that the stage starts, in its own way of counting.</summary>
    private static void WriteOrigin(Utf8JsonWriter writer, StagePosition? start)
    {
        if (start is not { } position)
        {
            writer.WriteNull("origin");
            return;
        }

        writer.WriteStartObject("origin");
        writer.WriteString("unit", UnitOf(position.Unit));
        writer.WriteExact("position", position.Value);
        writer.WritePlace("place", position.Place);
        writer.WriteEndObject();
    }

    private static string KindOf(WeightKind kind) => kind switch
    {
        WeightKind.Relative => "relative",
        WeightKind.Probability => "probability",
        WeightKind.ShareOfMix => "share-of-mix",
        WeightKind.FractionOfSource => "fraction-of-source",
        WeightKind.Epochs => "epochs",
        WeightKind.Rows => "rows",
        WeightKind.Tokens => "tokens",
        WeightKind.SizePower => "size-power",
        _ => "repetition",
    };

    private static string BasisOf(CountingBasis basis) => basis switch
    {
        CountingBasis.Tokens => "tokens",
        CountingBasis.Sequences => "sequences",
        _ => "documents",
    };

    private static string UnitOf(PositionUnit unit) => unit switch
    {
        PositionUnit.StepFromZero => "step-from-0",
        PositionUnit.StepFromOne => "step-from-1",
        PositionUnit.Tokens => "tokens",
        _ => "fraction",
    };
}
