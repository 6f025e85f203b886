using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Budget;

/// <summary>What is still to come of a regime.</summary>
/// <param name="Regime">Index of the regime.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Polytope">The mixes that it may draw.</param>
/// <param name="Mix">The mix that a static policy holds to; null when the policy moves.</param>
internal readonly record struct Stretch(
    int Regime, Rational Tokens, ReachablePolytope Polytope, ImmutableArray<Located<Rational>?>? Mix)
{
    /// <summary>The regimes still to come; null when the run's steps or batch are unknown, or a regime is infeasible or not decided.</summary>
    public static IReadOnlyList<Stretch>? AllOf(RunAnalysis run)
    {
        if (run.Run.Batches is not { } batches)
        {
            return null;
        }

        var stretches = new List<Stretch>();
        for (var r = 0; r < run.Regimes.Length; r++)
        {
            var regime = run.Regimes[r];
            if (regime.Regime.IsDead || regime.Regime.IsPast)
            {
                continue;
            }

            if (regime.Regime.End is not { } end || regime.FeasiblePolytope is not { } polytope)
            {
                return null;
            }

            var start = Math.Max(regime.Regime.Start, run.Run.ResumeStep.Value);
            if (batches.TokensBetween(start, Math.Max(start, end)) is not { } tokens)
            {
                return null;
            }

            stretches.Add(new Stretch(r, Rational.Of(tokens), polytope, StaticMix(regime.Regime)));
        }

        return stretches;
    }

    /// <summary>The share of a source in the mix of a static policy; null when the policy moves.</summary>
    public Rational? FixedShare(int source) => Mix is { } written ? written[source]?.Value ?? Rational.Zero : null;

    private static ImmutableArray<Located<Rational>?>? StaticMix(Regime regime) =>
        regime.Bandit.Policy.Value == BanditPolicy.Static ? regime.Mix : null;
}
