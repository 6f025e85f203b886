using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Analysis.Pivots;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;
using Andrea.Curriculum.Optimization.Draws;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC211: a pivot at which every walk moves by more than <c>max_pivot_variation</c> (0.5), whatever its mix.</summary>
/// <remarks>
/// <para>
/// Total variation is the part of the data that becomes other data from one step to the next. With a floor of 0.8 on one source before
/// the pivot and of 0.7 on another after it, at least half of every batch changes: no mix before is nearer than 0.5 to one after. The loss
/// jumps, and what the optimizer has averaged belongs to other data.
/// </para>
/// <para>
/// The least variation is exact: in closed form between floors and caps, else by one linear program over the mixes before and after. Beyond
/// about 280 sources the bounds of single sources give a lower bound, so that the rule may stay silent there but is never wrong.
/// </para>
/// </remarks>
internal sealed class FarPivotRule() : LintRule(
    new("AC211", "far-pivot", Severity.Warning, "a pivot that moves every mix far at one step"))
{
    private const int MostGroups = 16;

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
        var bound = PivotVariation.Between(earlier, later);
        var nearest = IsBox(before) && IsBox(after) ? null : NearestPivot.Of(before, after);
        var least = nearest?.Variation ?? bound.Least;
        if (least <= context.Thresholds.MaxPivotVariation)
        {
            return;
        }

        var (place, label) = PivotOf(before.Regime, after.Regime);
        sink.Report(At(
            place,
            $"from `{before.Regime.Name}` to `{after.Regime.Name}` every mix moves by at least {Figures.Exact(least)} at one step: "
                + "that part of the data becomes other data (total variation)",
            label) with
        {
            Notes =
            [
                nearest is not null && nearest.Variation > bound.Least ? ReasonOf(before, after, nearest) : Reason(before, after, earlier, later, bound),
                $"more than {Figures.Exact(context.Thresholds.MaxPivotVariation)} is `max_pivot_variation`",
            ],
            Help = "put a regime between them that both can reach, or let the bounds of the two meet",
        });
    }

    private static bool IsBox(RegimeAnalysis regime) => regime.KeepsWrittenMix || regime.Polytope is { Shape: PolytopeShape.Box };

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

        return Words(high, low, [.. sources], least, most, first);
    }

    /// <summary>A set of sources that all of the change is taken from or given to, when there is one; else what one nearest pair of mixes does.</summary>
    private static string ReasonOf(RegimeAnalysis before, RegimeAnalysis after, NearestMixes nearest)
    {
        int[] all = [.. Enumerable.Range(0, nearest.First.Length)];
        ImmutableArray<int>[] sets =
        [
            .. before.Regime.Groups.Concat(after.Regime.Groups).Take(MostGroups).Select(group => group.Members),
            [.. all.Where(i => nearest.First[i] > nearest.Second[i])],
            [.. all.Where(i => nearest.First[i] < nearest.Second[i])],
        ];
        foreach (var set in sets)
        {
            var (earlier, later) = (TotalOf(before, set), TotalOf(after, set));
            if (earlier.Least - later.Greatest == nearest.Variation)
            {
                return Words(before, after, set, earlier.Least, later.Greatest, first: true);
            }

            if (later.Least - earlier.Greatest == nearest.Variation)
            {
                return Words(after, before, set, later.Least, earlier.Greatest, first: false);
            }
        }

        var most = all.MaxBy(i => Rational.Abs(nearest.First[i] - nearest.Second[i]));
        return $"between two nearest mixes `{before.SourceName(most)}` goes from {Figures.Exact(nearest.First[most])} to {Figures.Exact(nearest.Second[most])}";
    }

    private static (Rational Least, Rational Greatest) TotalOf(RegimeAnalysis regime, ImmutableArray<int> sources)
    {
        if (!regime.KeepsWrittenMix)
        {
            return SetShare.Of(regime, sources) ?? (Rational.Zero, Rational.One);
        }

        var total = sources.Aggregate(Rational.Zero, (sum, i) => sum + (regime.Regime.Mix!.Value[i]?.Value ?? Rational.Zero));
        return (total, total);
    }

    private static string Words(RegimeAnalysis high, RegimeAnalysis low, ImmutableArray<int> sources, Rational least, Rational most, bool first)
    {
        var (a, b) = ($"at least {Figures.Exact(least)} in `{high.Regime.Name}`", $"at most {Figures.Exact(most)} in `{low.Regime.Name}`");
        return $"{Names.List([.. sources.Select(high.SourceName)])} {(sources.Length == 1 ? "has" : "have together")} {(first ? a : b)} and {(first ? b : a)}";
    }
}
