using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>A written constraint, and how near to its limits the reachable mixes come.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Slack">Least and greatest distance from its nearer limit; null when not known within limits.</param>
internal readonly record struct ConstraintRow(LinearConstraint Constraint, (Rational Least, Rational Greatest)? Slack)
{
    /// <summary>The constraints in force.</summary>
    public static ImmutableArray<ConstraintRow> Of(RegimeAnalysis regime, ReachablePolytope polytope, int most) =>
    [
        .. regime.Regime.Constraints.Take(most).Select((constraint, row) => new ConstraintRow(constraint, SlackOf(constraint, row, polytope))),
    ];

    private static (Rational Least, Rational Greatest)? SlackOf(LinearConstraint constraint, int row, ReachablePolytope polytope)
    {
        try
        {
            var (low, high) = polytope.Rows.Length > row ? polytope.TightRow(row) : RangeOf(constraint, polytope);
            return (constraint.Least, constraint.Greatest) switch
            {
                ({ } least, { } greatest) => (
                    Rational.Min(low - least, greatest - high),
                    Rational.Min(Rational.Min(high - least, greatest - low), (greatest - least) / 2)),
                ({ } least, null) => (low - least, high - least),
                (null, { } greatest) => (greatest - high, greatest - low),
                _ => null,
            };
        }
        catch (UndecidedWithinLimitsException)
        {
            return null;
        }
    }

    private static (Rational Least, Rational Greatest) RangeOf(LinearConstraint constraint, ReachablePolytope polytope)
    {
        var scores = new Rational[polytope.Count];
        foreach (var term in constraint.Terms)
        {
            scores[term.Source] = term.Coefficient;
        }

        return (Sum(constraint, polytope.BestMix([], Array.ConvertAll(scores, score => -score))), Sum(constraint, polytope.BestMix([], scores)));
    }

    private static Rational Sum(LinearConstraint constraint, ImmutableArray<Rational> mix) =>
        constraint.Terms.Aggregate(Rational.Zero, (sum, term) => sum + (term.Coefficient * mix[term.Source]));
}
