using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Budget;

/// <summary>Adds up what a run is expected to draw from each source: steps x sequences x sequence length x share, over its regimes.</summary>
internal static class DataBudget
{
    /// <summary>One budget per source, or none when the run does not say enough.</summary>
    public static ImmutableArray<SourceBudget> Of(RunAnalysis run)
    {
        if (run.Run.Batch is not { Sequences.Value: > 0 and var sequences, SequenceLength.Value: > 0 and var length })
        {
            return [];
        }

        var stretches = new List<Stretch>();
        foreach (var regime in run.Regimes)
        {
            if (regime.Regime.IsDead || regime.Regime.IsPast)
            {
                continue;
            }

            if (regime.Regime.End is not { } end || regime.FeasiblePolytope is not { } polytope)
            {
                return [];
            }

            var steps = end - Math.Max(regime.Regime.Start, run.Run.ResumeStep.Value);
            stretches.Add(new Stretch((Rational)steps * sequences * length, polytope, StaticMix(regime.Regime)));
        }

        return [.. run.Run.Sources.Select((source, i) => Of(source, i, stretches, length))];
    }

    private static SourceBudget Of(
        DataSource source, int index, List<Stretch> stretches, long sequenceLength)
    {
        var (least, even, greatest) = (Rational.Zero, Rational.Zero, Rational.Zero);
        foreach (var (tokens, polytope, mix) in stretches)
        {
            var share = mix is { } written ? written[index]?.Value ?? Rational.Zero : (Rational?)null;
            least += tokens * (share ?? polytope.TightFloor(index));
            even += tokens * (share ?? polytope.EvenMostMix[index]);
            greatest += tokens * (share ?? polytope.TightCap(index));
        }

        var (size, basis) = SizeOf(source, sequenceLength);
        return new SourceBudget(index, least, even, greatest, size, basis);
    }

    /// <summary>The mix that a static policy holds to; null when the policy moves.</summary>
    private static ImmutableArray<Located<Rational>?>? StaticMix(Regime regime) =>
        regime.Bandit.Policy.Value == BanditPolicy.Static ? regime.Mix : null;

    private static (Rational? Size, SizeBasis Basis) SizeOf(DataSource source, long sequenceLength)
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
            : (documents.Value * sequenceLength, SizeBasis.OneDocumentPerSequence);
    }

    /// <summary>A regime's tokens, what it may draw, and what it does draw under a static policy.</summary>
    private readonly record struct Stretch(Rational Tokens, ReachablePolytope Polytope, ImmutableArray<Located<Rational>?>? Mix);
}
