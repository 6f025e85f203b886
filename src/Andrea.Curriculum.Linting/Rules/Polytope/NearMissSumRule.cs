using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC118: floors, or caps, of all available sources that sum to nearly 1, and not because their digits were rounded.</summary>
/// <remarks>
/// <para>
/// Floors of 0.5, 0.3 and 0.19 sum to 0.99: one of them was changed and the others were not. 0.33, 0.33 and 0.33 sum to 0.99 too, but
/// honestly: each stands for 1/3. The two are told apart exactly. Only numbers with the most decimals of the list are taken as
/// rounded, each by at most half a unit of its last decimal; what they cannot explain is a slip. Fractions are exact.
/// </para>
/// <para>
/// Nearly 1 is within <c>near_miss_sum</c> (0.01). Floors above 1 and caps below 1 contradict each other (AC102, AC103), and a mix must
/// sum to exactly 1 (AC119).
/// </para>
/// </remarks>
internal sealed class NearMissSumRule() : LintRule(
    new("AC118", "near-miss-sum", Severity.Warning, "floors or caps of all sources that sum to nearly 1, not by rounding"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Bounds.Value == BoundsBasis.Raw)
        {
            return;
        }

        var seen = new HashSet<FileSpan>();
        foreach (var regime in context.Live)
        {
            if (!regime.KeepsWrittenMix)
            {
                Check(context, regime, "floor", regime.Regime.Floors, seen, sink);
                Check(context, regime, "cap", regime.Regime.Caps, seen, sink);
            }
        }
    }

    private void Check(
        LintContext context, RegimeAnalysis regime, string kind, ImmutableArray<Located<Rational>?> bounds, HashSet<FileSpan> seen, FindingSink sink)
    {
        if (Complete(regime, bounds) is not { } list)
        {
            return;
        }

        var sum = list.Aggregate(Rational.Zero, (total, bound) => total + bound.Value);
        var missing = Rational.One - sum;
        var isBelow = missing.Sign > 0;
        if (missing.IsZero || isBelow != (kind == "floor") || Rational.Abs(missing) > context.Thresholds.NearMissSum
            || Rational.Abs(missing) < context.Thresholds.Sliver || WrittenDecimals.Explain(list, missing) || !seen.Add(list[0].Place))
        {
            return;
        }

        var by = Figures.Exact(Rational.Abs(missing));
        var marks = Marks.Of(bounds, kind);
        sink.Report(At(
            list[0].Place,
            $"the {kind}s of all {Figures.Count(list.Count)} sources of `{regime.Regime.Name}` sum to {Figures.Exact(sum)}, {by} {(isBelow ? "short of" : "more than")} 1, "
                + "which is no rounding of their digits: one of them may be a slip",
            marks[0].Text) with
        {
            Secondary = marks[1..],
            Subjects = [Subject.Regime(regime.Regime.Name)],
            Help = $"make them sum to 1 if one mix is meant, else leave more room than {by}",
        });
    }

    /// <summary>The bounds of all available sources; null when one has none, or a bound is no share.</summary>
    private static List<Located<Rational>>? Complete(RegimeAnalysis regime, ImmutableArray<Located<Rational>?> bounds)
    {
        var list = new List<Located<Rational>>();
        for (var i = 0; i < bounds.Length; i++)
        {
            if (!regime.Regime.IsAvailable(i))
            {
                continue;
            }

            if (bounds[i] is not { Value.Sign: >= 0 } bound || bound.Value > Rational.One)
            {
                return null;
            }

            list.Add(bound);
        }

        return list.Count > 1 ? list : null;
    }
}
