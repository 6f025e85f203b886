using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>Chooses where a changed bound is written: where it stands, or in the regime's own scope when others share it.</summary>
/// <param name="plan">The run and its regimes.</param>
/// <param name="regime">The regime whose bounds change.</param>
/// <param name="edits">Receives the edits.</param>
internal sealed class BoundPlaces(RegimePlan plan, Regime regime, ScopeEdits edits)
{
    /// <summary>Writes a repair.</summary>
    /// <param name="repair">The repair.</param>
    /// <param name="restates">Whether a bound that other scopes share is restated in the regime's own.</param>
    /// <returns>False when there is no place for a change.</returns>
    public bool TryWrite(BoundsRepair repair, bool restates) =>
        repair.Lifted.All(lifted => TryLift(lifted.Source))
        && repair.Changes.Where(change => change.Row < 0).All(change => TryWrite(change, restates))
        && repair.Changes.Where(change => change.Row >= 0).GroupBy(change => regime.Constraints[change.Row].Place).All(TryRewrite);

    /// <summary>Takes the name out of the list that excludes it, or includes the source again where another regime needs the list.</summary>
    private bool TryLift(int source)
    {
        if (regime.Exclusions[source] is not { } place)
        {
            return false;
        }

        return regime.Scope.FromStep is null || IsInside(place, regime.Scope.Place)
            ? edits.TryRemoveItem(place.Span)
            : edits.TryInclude(regime.Scope.Place.Span, plan.Run.Sources[source].Name.Value);
    }

    /// <summary>A constraint cannot be restated: regimes only add to those that they inherit. So it changes where it stands.</summary>
    private bool TryRewrite(IGrouping<FileSpan, BoundChange> changes)
    {
        var text = regime.Constraints[changes.First().Row].Text;
        return ComparisonRewriting.Rewrite(plan.Run, regime, text, changes.Select(change => MoveOf(regime, change))) is { } rewritten
            && edits.TryReplace(changes.Key.Span, text, rewritten);
    }

    /// <summary>A change of a row as one of the comparison that says it.</summary>
    public static ComparisonMove MoveOf(Regime regime, BoundChange change)
    {
        var place = regime.Constraints[change.Row].Place;
        var first = change.Row;
        while (first > 0 && regime.Constraints[first - 1].Place == place)
        {
            first--;
        }

        return new ComparisonMove(change.Row - first, change.IsFloor, change.After - change.Before);
    }

    private bool TryWrite(BoundChange change, bool restates)
    {
        if (RegimeConstraints.OriginOf(regime, change.Id) is not { } origin)
        {
            return false;
        }

        var scope = regime.Scope;
        if (!restates || scope.FromStep is null || IsInside(origin.Place, scope.Place) || !IsShared(origin))
        {
            return edits.TryReplace(origin.Place.Span, change.After);
        }

        return origin.Group >= 0
            ? edits.TryBoundGroup(scope.Place.Span, regime.Groups[origin.Group].Name.Value, change.IsFloor ? "floor" : "cap", change.After)
            : edits.TryBound(scope.Place.Span, change.IsFloor ? "floors" : "caps", plan.Run.Sources[origin.Source].Name.Value, change.After);
    }

    private bool IsShared(ConstraintOrigin origin)
    {
        foreach (var other in plan.Regimes)
        {
            var bound = (origin.Group, origin.Kind) switch
            {
                ( >= 0, ConstraintKind.Floor) => GroupOf(other, origin)?.Floor,
                ( >= 0, _) => GroupOf(other, origin)?.Cap,
                (_, ConstraintKind.Floor) => other.Floors[origin.Source],
                _ => other.Caps[origin.Source],
            };
            if (other.Scope != regime.Scope && bound is { } shared && shared.Place.Span == origin.Place.Span)
            {
                return true;
            }
        }

        return false;
    }

    private SourceGroup? GroupOf(Regime other, ConstraintOrigin origin)
    {
        var name = regime.Groups[origin.Group].Name.Value;
        return other.Groups.FirstOrDefault(group => group.Name.Value == name);
    }

    private static bool IsInside(FileSpan place, FileSpan scope) => scope.Span.Contains(place.Span.Start);
}
