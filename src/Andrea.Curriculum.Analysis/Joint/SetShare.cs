using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>The share of several sources together.</summary>
public static class SetShare
{
    /// <summary>Least and greatest share of a set of sources over all reachable mixes, exact; both attained.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="members">Indices of the sources, ascending.</param>
    /// <returns>
    /// Null when the polytope is empty or not decided, or when the set overlaps a group, or constraints bind, so that closed forms do not
    /// hold.
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

        if (!regime.Regime.Constraints.IsEmpty || regime.Run.Bounds is { Value: BoundsBasis.Raw })
        {
            return null;
        }

        var groups = RegimeConstraints.Groups(regime.Regime).Bounds.Add(new GroupBound(members, ShareBound.NoFloor, ShareBound.NoCap));
        return NestedConstraints.TryOf(RegimeConstraints.Box(regime.Regime), groups, out _) is { } nested
            ? ReachablePolytope.Of(nested).TightGroup(groups.Length - 1)
            : null;
    }
}
