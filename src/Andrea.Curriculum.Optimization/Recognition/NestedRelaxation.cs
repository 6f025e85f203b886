using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Recognition;

/// <summary>Nested constraints that all mixes of general ones satisfy: tightened bounds, and every bound of a set of sources that is nested in those before it.</summary>
internal static class NestedRelaxation
{
    private const int GreatestGroups = 64;

    /// <summary>The relaxed constraints of mixes that exist.</summary>
    public static ReachablePolytope Of(GeneralMixes mixes)
    {
        var count = mixes.Shares.Sources;
        var box = new BoxConstraints(
            [.. Enumerable.Range(0, count).Select(i => new ShareBound(mixes.TightFloor(i), ConstraintId.Implied))],
            [.. Enumerable.Range(0, count).Select(i => new ShareBound(mixes.TightCap(i), ConstraintId.Implied))]);
        var nested = NestedConstraints.TryOf(box, [], out _)!;
        foreach (var group in RecognisedShape.Relax(mixes.Constraints).Take(GreatestGroups))
        {
            ImmutableArray<GroupBound> more = [.. nested.Groups, group];
            nested = NestedConstraints.TryOf(box, more, out _) ?? nested;
        }

        return ReachablePolytope.Of(nested);
    }
}
