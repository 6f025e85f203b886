using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization;
using Andrea.Curriculum.Optimization.Draws;

namespace Andrea.Curriculum.Analysis.Pivots;

/// <summary>The least change of the mix that a pivot forces, whatever bounds the two regimes have.</summary>
public static class NearestPivot
{
    // A pivot is looked at in passing: about half a second.
    private static SizeLimits Limits => SizeLimits.Default with { Work = 2_000_000 };

    /// <summary>
    /// The two nearest mixes before and after a pivot, exact; a static policy has its written mix only. Null when a regime has no mix or
    /// is not decided, and when the program exceeds its limits: 500,000 entries, which two regimes of up to 280 sources keep, and 2 million
    /// changed entries of the tableau.
    /// </summary>
    /// <param name="before">The regime before the pivot.</param>
    /// <param name="after">The regime after it.</param>
    public static NearestMixes? Of(RegimeAnalysis before, RegimeAnalysis after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        try
        {
            return PartOf(before) is { } first && PartOf(after) is { } second ? NearestMixes.Of(first, second, Limits) : null;
        }
        catch (UndecidedWithinLimitsException)
        {
            return null;
        }
    }

    private static DrawPart? PartOf(RegimeAnalysis regime)
    {
        if (regime.KeepsWrittenMix)
        {
            ShareBound[] shares = [.. regime.Regime.Mix!.Value.Select(share => new ShareBound(share?.Value ?? Rational.Zero, ConstraintId.Implied))];
            return shares.Aggregate(Rational.Zero, (sum, share) => sum + share.Value) == Rational.One
                ? new DrawPart(Rational.One, new GeneralConstraints(new BoxConstraints([.. shares], [.. shares]), [], []), false)
                : null;
        }

        return regime.FeasiblePolytope is { } polytope
            ? new DrawPart(Rational.One, BoundsOfRegime.All(regime), polytope.Shape == PolytopeShape.Raw)
            : null;
    }
}
