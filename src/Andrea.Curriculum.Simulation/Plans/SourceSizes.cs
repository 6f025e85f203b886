using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>
/// Sizes of sources in training sequences: tokens by the sequence length; documents by their length, or one document per sequence. A
/// step trains on the batch's sequences, or on one when the file does not say.
/// </summary>
internal static class SourceSizes
{
    /// <summary>Sequences of a step, at least 1.</summary>
    public static long SequencesPerStep(TrainingRun run) => run.Batch?.Sequences is { Value: > 0 and var sequences } ? sequences : 1;

    /// <summary>Sequences of one epoch of a source, above 0; null when the file does not say enough.</summary>
    public static Rational? SequencesOf(TrainingRun run, int source)
    {
        var declared = run.Sources[source];
        Rational? length = run.Batch?.SequenceLength is { Value: > 0 and var tokens } ? tokens : null;
        if (declared.Tokens is { Value.Sign: > 0 } size && length is { } known)
        {
            return size.Value / known;
        }

        return declared.Documents is not { Value.Sign: > 0 } documents ? null
            : declared.TokensPerDocument is not { Value.Sign: > 0 } each ? documents.Value
            : length is { } perSequence ? documents.Value * each.Value / perSequence
            : null;
    }
}
