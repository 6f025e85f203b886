using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Pivots;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC211: a pivot at which every walk moves by more than <c>max_pivot_variation</c> (0.5), whatever its mix.</summary>
/// <remarks>
/// <para>
/// Total variation is the part of the data that becomes other data from one step to the next. With a floor of 0.8 on one source before
/// the pivot and of 0.7 on another after it, at least half of every batch changes: no mix before is nearer than 0.5 to one after. The loss
/// jumps, and what the optimizer has averaged belongs to other data.
/// </para>
/// <para>
/// Between sources with floors and caps the least variation is exact. With groups or constraints it is a lower bound, so that the rule
/// may stay silent but is never wrong.
/// </para>
/// </remarks>
internal sealed class FarPivotRule() : LintRule(
    new("AC211", "far-pivot", Severity.Warning, "a pivot that moves every mix far at one step"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        RegimeAnalysis? before = null;
        foreach (var regime in context.Analysis.Regimes)
        {
            if (regime.Regime.IsDead)
            {
                continue;
            }

            if (before is not null && !regime.Regime.IsPast && !(before.KeepsWrittenMix && regime.KeepsWrittenMix)
                && SharesOf(before) is { } earlier && SharesOf(regime) is { } later)
            {
                Check(context, before, regime, earlier, later, sink);
            }

            before = regime;
        }
    }

    private void Check(
        LintContext context, RegimeAnalysis before, RegimeAnalysis after, List<(Rational Floor, Rational Cap)> earlier,
        List<(Rational Floor, Rational Cap)> later, FindingSink sink)
    {
        var variation = PivotVariation.Between(earlier, later);
        if (variation.Least <= context.Thresholds.MaxPivotVariation)
        {
            return;
        }

        var (place, label) = PivotOf(before.Regime, after.Regime);
        sink.Report(At(
            place,
            $"from `{before.Regime.Name}` to `{after.Regime.Name}` every mix moves by at least {Figures.Exact(variation.Least)} at one step: "
                + "that part of the data becomes other data (total variation)",
            label) with
        {
            Notes = [Reason(before, after, earlier, later, variation), $"more than {Figures.Exact(context.Thresholds.MaxPivotVariation)} is `max_pivot_variation`"],
            Help = "put a regime between them that both can reach, or let the bounds of the two meet",
        });
    }

    /// <summary>Least and greatest share of each source; null when there is no mix or that is not known.</summary>
    private static List<(Rational Floor, Rational Cap)>? SharesOf(RegimeAnalysis regime)
    {
        if (regime.KeepsWrittenMix)
        {
            Rational[] mix = [.. regime.Regime.Mix!.Value.Select(share => share?.Value ?? Rational.Zero)];
            return mix.Aggregate(Rational.Zero, (sum, share) => sum + share) == Rational.One ? [.. mix.Select(share => (share, share))] : null;
        }

        return regime.FeasiblePolytope is { } polytope
            ? [.. Enumerable.Range(0, polytope.Count).Select(i => (polytope.TightFloor(i), polytope.TightCap(i)))]
            : null;
    }

    private static (FileSpan Place, string Label) PivotOf(Regime before, Regime after) => before.Kind == RegimeKind.Warmup
        ? (before.Scope.WarmupSteps?.Place ?? before.Scope.Place, "the warmup ends")
        : (after.Scope.FromStep?.Place ?? after.Scope.Place, "the pivot");

    private static string Reason(
        RegimeAnalysis before, RegimeAnalysis after, List<(Rational Floor, Rational Cap)> earlier, List<(Rational Floor, Rational Cap)> later, PivotVariation variation)
    {
        switch (variation.Obstacle)
        {
            case PivotObstacle.Leaving:
                return Separate(before, after, earlier, later, first: true);
            case PivotObstacle.Entering:
                return Separate(after, before, later, earlier, first: false);
            case PivotObstacle.Floors:
                return $"the greater of each source's two least shares sum to {Figures.Exact(variation.Least + Rational.One)}";
            default:
                return $"the lesser of each source's two greatest shares sum to {Figures.Exact(Rational.One - variation.Least)}: no more of a mix can stay";
        }
    }

    private static string Separate(
        RegimeAnalysis high, RegimeAnalysis low, List<(Rational Floor, Rational Cap)> highs, List<(Rational Floor, Rational Cap)> lows, bool first)
    {
        int[] sources = [.. Enumerable.Range(0, highs.Count).Where(i => highs[i].Floor > lows[i].Cap)];
        var (least, most) = (Rational.Zero, Rational.Zero);
        foreach (var i in sources)
        {
            least += highs[i].Floor;
            most += lows[i].Cap;
        }

        var names = Names.List(ImmutableArray.CreateRange(sources.Select(high.SourceName)));
        var (a, b) = ($"at least {Figures.Exact(least)} in `{high.Regime.Name}`", $"at most {Figures.Exact(most)} in `{low.Regime.Name}`");
        return $"{names} {(sources.Length == 1 ? "has" : "have together")} {(first ? a : b)} and {(first ? b : a)}";
    }
}
