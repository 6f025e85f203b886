using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>Tokens of one epoch of a source.</summary>
internal static class SourceSize
{
    /// <summary>The written tokens, else documents times their length, else one sequence per document; null when unknown.</summary>
    public static double? Of(TrainingRun run, int source)
    {
        var data = run.Sources[source];
        if (data.Tokens is { Value.Sign: > 0 } tokens)
        {
            return tokens.Value.ToDouble();
        }

        if (data.Documents is not { Value.Sign: > 0 } documents)
        {
            return null;
        }

        return data.TokensPerDocument is { Value.Sign: > 0 } each
            ? (documents.Value * each.Value).ToDouble()
            : run.Batch?.SequenceLength is { Value: > 0 } length ? (documents.Value * length.Value).ToDouble() : null;
    }
}
