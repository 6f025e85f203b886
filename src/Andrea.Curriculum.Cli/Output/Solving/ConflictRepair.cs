using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Says what would make a conflict go away.</summary>
internal static class ConflictRepair
{
    public static string Of(RegimeAnalysis regime, PolytopeConflict conflict) =>
        conflict.Kind switch
        {
            ConflictKind.FloorAboveCap => FloorAboveCap(regime, conflict),
            ConflictKind.FloorsExceedOne when conflict.Members.Any(member => member.IsGroup) =>
                $"lower floors by at least {ExactText.Format(conflict.Excess)} in total",
            ConflictKind.FloorsExceedOne => $"lower floors by {ExactText.Format(SumOfFloors(regime) - Rational.One)} in total",
            ConflictKind.FloorsExceedGroupCap =>
                $"lower floors by at least {ExactText.Format(conflict.Excess)} in total, or raise the group's cap to at least {ExactText.Format(conflict.Total)}",
            ConflictKind.CapsBelowGroupFloor => conflict.Members.Length == 1
                ? "give the group sources, or take its floor away"
                : $"raise caps by {ExactText.Format(conflict.Excess)} in total, or lower the group's floor to {ExactText.Format(conflict.Total)}",
            ConflictKind.WeightedSum when regime.Run.Bounds.Value != BoundsBasis.Raw && GreatestWeight(regime, conflict) is { Sign: > 0 } weight =>
                $"loosen one of these bounds, or several, by at least {ExactText.Format(conflict.Excess / weight)} in total",
            ConflictKind.WeightedSum => "loosen one of these bounds, or several, until the sums meet",
            _ when conflict.Members.All(member => member.Value.IsZero) => "exclude fewer sources",
            _ => $"raise caps by {ExactText.Format(conflict.Excess)} in total, or give back an excluded source",
        };

    /// <summary>How much the bound that counts most of those that can move adds to the sum, per share by which it moves.</summary>
    private static Rational GreatestWeight(RegimeAnalysis regime, PolytopeConflict conflict) => conflict.Members
        .Where(member => regime.OriginOf(member.Id) is { Kind: not (ConstraintKind.Exclusion or ConstraintKind.Absence) })
        .Aggregate(Rational.Zero, (greatest, member) => Rational.Max(greatest, Rational.Abs(member.Weight)));

    /// <summary>Of all floors: those of the conflict are only the fewest that exceed 1 together.</summary>
    private static Rational SumOfFloors(RegimeAnalysis regime) =>
        regime.Regime.Floors.Aggregate(Rational.Zero, (sum, floor) => sum + (floor?.Value ?? Rational.Zero));

    private static string FloorAboveCap(RegimeAnalysis regime, PolytopeConflict conflict) =>
        regime.OriginOf(conflict.Members[1].Id)?.Kind switch
        {
            ConstraintKind.Exclusion => "lift the floor or the exclusion",
            ConstraintKind.Absence => "lift the floor, or add the source to the warmup",
            _ => $"lower the floor to {ExactText.Format(conflict.Limit)} or raise the cap to {ExactText.Format(conflict.Total)}",
        };
}
