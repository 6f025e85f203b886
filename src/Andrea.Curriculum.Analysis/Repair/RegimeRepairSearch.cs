using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Repair;
using Andrea.Curriculum.Optimization.Repair;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>
/// Finds how the bounds of one regime are repaired. Exclusions stay while moving bounds can help. It cannot only where no source may have
/// a share at all; then a single exclusion is lifted, which always helps, so that fewer cannot do.
/// </summary>
internal static class RegimeRepairSearch
{
    /// <summary>Exclusions of which each is tried for the smallest repair; further ones are not.</summary>
    private const int GreatestTried = 32;

    /// <summary>
    /// The repair; null when none is known. Constraints that other regimes have too can only move for all of them, so that of equally
    /// small repairs one that leaves them alone is preferred.
    /// </summary>
    /// <param name="regime">The regime, in conflict.</param>
    /// <param name="others">The other regimes of the run.</param>
    /// <param name="kind">What to keep small.</param>
    /// <param name="movesEquations">Whether constraints that are equations may move.</param>
    public static BoundsRepair? Find(
        RegimeAnalysis regime, IEnumerable<RegimeAnalysis> others, RepairKind kind, bool movesEquations = true)
    {
        var constraints = BoundsOfRegime.All(regime);
        if (Find(regime, constraints, kind, movesEquations) is { } repair)
        {
            var shared = others.SelectMany(other => other.Regime.Constraints).Select(constraint => constraint.Place).ToHashSet();
            bool IsShared(int row) => row >= 0 && shared.Contains(regime.Regime.Constraints[row].Place);
            return repair.Changes.Any(change => IsShared(change.Row))
                && Find(regime, constraints, kind, movesEquations, IsShared) is { } own && !IsSmaller(repair, own, kind)
                ? own with { IsProvenLeast = repair.IsProvenLeast && own.Total == repair.Total, IsProvenFewest = repair.IsProvenFewest && own.Changes.Length == repair.Changes.Length }
                : repair;
        }

        BoundsRepair? best = null;
        var isAll = true;
        for (var (i, tried) = (0, 0); i < constraints.Count; i++)
        {
            if (regime.Regime.Exclusions[i] is null || !regime.Regime.Present[i])
            {
                continue;
            }

            if (tried++ == GreatestTried)
            {
                isAll = false;
                break;
            }

            var lifted = new LiftedExclusion(i, RegimeConstraints.CapWithoutExclusion(regime.Regime, i));
            var without = new BoundsRepair([], true, true) { Lifted = [lifted] };
            if (Find(regime, without.ApplyTo(constraints), kind, movesEquations) is { } found && (best is null || IsSmaller(found, best, kind)))
            {
                best = found with { Lifted = without.Lifted };
            }
        }

        return best is { Changes.IsEmpty: false } && !isAll ? best with { IsProvenLeast = false, IsProvenFewest = false } : best;
    }

    private static bool IsSmaller(BoundsRepair one, BoundsRepair other, RepairKind kind)
    {
        var (total, count) = (one.Total.CompareTo(other.Total), one.Changes.Length.CompareTo(other.Changes.Length));
        return kind == RepairKind.LeastChange ? (total, count).CompareTo((0, 0)) < 0 : (count, total).CompareTo((0, 0)) < 0;
    }

    private static BoundsRepair? Find(
        RegimeAnalysis regime, GeneralConstraints constraints, RepairKind kind, bool movesEquations, Predicate<int>? staysRow = null)
    {
        bool IsFixed(ConstraintId id) => regime.OriginOf(id) is { Kind: ConstraintKind.Exclusion or ConstraintKind.Absence }
            || (staysRow is not null && regime.OriginOf(id) is { Constraint: >= 0 and var place } && staysRow(place))
            || (!movesEquations && regime.OriginOf(id) is { Constraint: >= 0 and var row } && constraints.Rows[row].IsEquation);
        if (regime.Run.Bounds.Value == BoundsBasis.Raw)
        {
            return constraints is { Groups.IsEmpty: true, Rows.IsEmpty: true } ? RawRepair.Find(constraints.Box, IsFixed) : null;
        }

        if (constraints.Rows.IsEmpty && NestedConstraints.TryOf(constraints.Box, constraints.Groups, out _) is { } nested)
        {
            return kind == RepairKind.LeastChange ? PolytopeRepair.LeastChange(nested, IsFixed) : PolytopeRepair.FewestBounds(nested, IsFixed);
        }

        var answer = GeneralRepair.Both(constraints, IsFixed);
        return kind == RepairKind.LeastChange ? answer.Least : answer.Fewest;
    }
}
