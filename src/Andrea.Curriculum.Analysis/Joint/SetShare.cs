using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>The share of several sources together.</summary>
public static class SetShare
{
    /// <summary>Least and greatest share of a set of sources over all reachable mixes, exact; both attained.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="members">Indices of the sources, ascending.</param>
    /// <returns>
    /// Null when the polytope is empty or not decided, or when the answer needs more work than the limits allow.
    /// </returns>
    public static (Rational Least, Rational Greatest)? Of(RegimeAnalysis regime, ImmutableArray<int> members)
    {
        ArgumentNullException.ThrowIfNull(regime);
        if (regime.FeasiblePolytope is not { } polytope)
        {
            return null;
        }

        switch (members)
        {
            case []:
                return (Rational.Zero, Rational.Zero);
            case [var source]:
                return (polytope.TightFloor(source), polytope.TightCap(source));
        }

        for (var g = 0; g < polytope.Groups.Length; g++)
        {
            if (polytope.Groups[g].Members.SequenceEqual(members))
            {
                return polytope.TightGroup(g);
            }
        }

        var isClosed = polytope.Shape is PolytopeShape.Box or PolytopeShape.Nested && regime.Regime.Constraints.IsEmpty;
        var groups = RegimeConstraints.Groups(regime.Regime).Bounds.Add(new GroupBound(members, ShareBound.NoFloor, ShareBound.NoCap));
        return isClosed && NestedConstraints.TryOf(RegimeConstraints.Box(regime.Regime), groups, out _) is { } nested
            ? ReachablePolytope.Of(nested).TightGroup(groups.Length - 1)
            : OfBestMixes(polytope, members);
    }

    private static (Rational Least, Rational Greatest)? OfBestMixes(ReachablePolytope polytope, ImmutableArray<int> members)
    {
        try
        {
            return GroupTotal.Of(polytope, members);
        }
        catch (UndecidedWithinLimitsException)
        {
            return null;
        }
    }
}
