using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>The mix that a regime writes, held against its bounds.</summary>
internal static class WrittenMix
{
    private const int Places = 6;

    /// <summary>Why a static policy cannot hold the written mix; null when it can, or nothing is written.</summary>
    public static SimulationRefusal? FindRefusal(RegimeAnalysis analysis)
    {
        var regime = analysis.Regime;
        if (regime.Bandit.Policy.Value != BanditPolicy.Static || Shares(analysis) is not { } shares || analysis.FeasiblePolytope is not { } polytope)
        {
            return null;
        }

        FileSpan? place = regime.Mix!.Value.FirstOrDefault(share => share is not null)?.Place;
        var sum = shares.Aggregate(Rational.Zero, (total, share) => total + share);
        if (sum != Rational.One)
        {
            return new(RefusalKind.Unusable, $"the written mix sums to {ExactText.Format(sum)}, not to 1: a static policy cannot hold it", place)
            {
                Help = "make the shares sum to 1; most trainers would divide them by their sum",
            };
        }

        return polytope.Contains(shares) ? null
            : new(RefusalKind.Unusable, $"the written mix breaks the bounds of regime `{regime.Name}`: a static policy cannot hold it", place)
            {
                Help = "change the mix or the bounds; `andrea lint` shows which",
            };
    }

    /// <summary>How the start of a walk departs from the written mix; null when it does not.</summary>
    public static string? Departure(RegimeAnalysis analysis)
    {
        if (Shares(analysis) is not { } shares || analysis.FeasiblePolytope is not { } polytope || polytope.Contains(shares))
        {
            return null;
        }

        var moved = polytope.Project(shares).Zip(shares, (to, from) => Rational.Abs(to - from)).Aggregate(Rational.Zero, (sum, by) => sum + by);
        return $"the nearest mix: the written one is outside, moved by {ExactText.FormatRounded(moved / Rational.Of(2), Places)} in total variation";
    }

    private static Rational[]? Shares(RegimeAnalysis analysis) => analysis.Run.Bounds.Value == BoundsBasis.Raw
        ? null
        : analysis.Regime.Mix is { } mix ? [.. mix.Select(share => share?.Value ?? Rational.Zero)] : null;
}
