using System.Numerics;

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

    /// <summary>
    /// Sequences, as long as at the start, of one unit of data: 1 unless sequences change their length, then the greatest part that all
    /// lengths are multiples of. Walks count units, so that their sums are whole.
    /// </summary>
    public static Rational UnitOf(TrainingRun run) =>
        LengthGrain(run) is { } grain ? Rational.Of(grain, run.Batches!.Changes[0].SequenceLength!.Value) : Rational.One;

    /// <summary>Greatest common divisor of the sequence lengths; null when the length never changes or is not always known.</summary>
    internal static BigInteger? LengthGrain(TrainingRun run)
    {
        if (run.Batches is not { IsConstant: false } batches || batches.Changes.Any(size => size.SequenceLength is null))
        {
            return null;
        }

        var grain = batches.Changes.Aggregate(BigInteger.Zero, static (grain, size) => BigInteger.GreatestCommonDivisor(grain, size.SequenceLength!.Value));
        return batches.Changes.All(size => size.SequenceLength == batches.Changes[0].SequenceLength) ? null : grain;
    }

    /// <summary>Sequences, as long as at the start, of the steps from one up to another, exclusive.</summary>
    public static Rational SequencesBetween(TrainingRun run, long start, long end)
    {
        if (run.Batches is not { } batches)
        {
            return (Rational)(end - start) * SequencesPerStep(run);
        }

        return LengthGrain(run) is null
            ? Rational.Of(batches.SequencesBefore(end) - batches.SequencesBefore(start))
            : Rational.Of(batches.TokensBetween(start, end)!.Value, batches.Changes[0].SequenceLength!.Value);
    }

    /// <summary>Units of one epoch of a source, above 0; null when the file does not say enough.</summary>
    public static Rational? UnitsOf(TrainingRun run, int source) => SequencesOf(run, source) / UnitOf(run);

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
