using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>How the bounds of one regime are repaired.</summary>
/// <param name="Regime">The regime, in conflict.</param>
/// <param name="Bounds">The changes; ids are those of the regime's constraints.</param>
public sealed record RegimeRepair(RegimeAnalysis Regime, BoundsRepair Bounds)
{
    /// <summary>The comparison that a changed constraint becomes; null for a bound of a source or group.</summary>
    /// <param name="change">One of the changes.</param>
    public string? Rewritten(BoundChange change) => change.Row < 0 ? null : ComparisonRewriting.Rewrite(
        Regime.Run, Regime.Regime, Regime.Regime.Constraints[change.Row].Text, [BoundPlaces.MoveOf(Regime.Regime, change)]);
}
