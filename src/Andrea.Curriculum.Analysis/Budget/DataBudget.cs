using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Budget;

/// <summary>Adds up what a run is expected to draw from each source: steps x sequences x sequence length x share, over its regimes.</summary>
internal static class DataBudget
{
    /// <summary>One budget per source, or none when the run does not say enough.</summary>
    public static ImmutableArray<SourceBudget> Of(RunAnalysis run)
    {
        if (Stretch.AllOf(run) is not { } stretches)
        {
            return [];
        }

        // A trainer that counts its steps in tokens alone has no sequences that a document could fill.
        var length = run.Run.Batch?.SequenceLength?.Value;
        return [.. run.Run.Sources.Select((source, i) => Of(source, i, stretches, length))];
    }

    private static SourceBudget Of(
        DataSource source, int index, IReadOnlyList<Stretch> stretches, long? sequenceLength)
    {
        var (least, even, greatest) = (Rational.Zero, Rational.Zero, Rational.Zero);
        foreach (var stretch in stretches)
        {
            var (tokens, polytope, share) = (stretch.Tokens, stretch.Polytope, stretch.FixedShare(index));
            least += tokens * (share ?? polytope.TightFloor(index));
            even += tokens * (share ?? polytope.EvenMostMix[index]);
            greatest += tokens * (share ?? polytope.TightCap(index));
        }

        var (size, basis) = SizeOf(source, sequenceLength);
        return new SourceBudget(index, least, even, greatest, size, basis);
    }

    private static (Rational? Size, SizeBasis Basis) SizeOf(DataSource source, long? sequenceLength)
    {
        if (source.Tokens is { Value.Sign: > 0 } tokens)
        {
            return (tokens.Value, SizeBasis.Tokens);
        }

        if (source.Documents is not { Value.Sign: > 0 } documents)
        {
            return (null, SizeBasis.Unknown);
        }

        return source.TokensPerDocument is { Value.Sign: > 0 } each
            ? (documents.Value * each.Value, SizeBasis.DocumentsAndTheirLength)
            : sequenceLength is { } length ? (documents.Value * length, SizeBasis.OneDocumentPerSequence) : (null, SizeBasis.Unknown);
    }
}
