using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Says what would make a conflict go away.</summary>
internal static class ConflictRepair
{
    public static string Of(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        var excess = ExactText.Format(conflict.Excess);
        return conflict.Kind switch
        {
            ConflictKind.FloorAboveCap => FloorAboveCap(regime, conflict),
            ConflictKind.FloorsExceedOne => conflict.Members.Length == 1
                ? $"lower the floor by {excess}"
                : $"lower these {conflict.Members.Length} floors by {excess} in total",
            _ when conflict.Members.All(member => member.Value.IsZero) => "exclude fewer sources",
            _ => $"raise caps by {excess} in total, or give back an excluded source",
        };
    }

    private static string FloorAboveCap(RegimeAnalysis regime, PolytopeConflict conflict) =>
        regime.OriginOf(conflict.Members[1].Id)?.Kind switch
        {
            ConstraintKind.Exclusion => "lift the floor or the exclusion",
            ConstraintKind.Absence => "lift the floor, or add the source to the warmup",
            _ => $"lower the floor to {ExactText.Format(conflict.Limit)} or raise the cap to {ExactText.Format(conflict.Total)}",
        };
}
