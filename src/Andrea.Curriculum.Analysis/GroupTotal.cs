using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis;

/// <summary>What a set of sources can have together, whether or not it is a group of the polytope.</summary>
public static class GroupTotal
{
    /// <summary>Least and greatest share of the members together over all reachable mixes, exact; both attained, by the best mixes for them alone.</summary>
    /// <param name="polytope">A polytope that is not empty.</param>
    /// <param name="members">Indexes of sources, ascending.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    /// <exception cref="Optimization.UndecidedWithinLimitsException">General constraints need more work than the limits allow.</exception>
    public static (Rational Least, Rational Greatest) Of(ReachablePolytope polytope, ImmutableArray<int> members)
    {
        ArgumentNullException.ThrowIfNull(polytope);
        var scores = new Rational[polytope.Count];
        foreach (var member in members)
        {
            scores[member] = Rational.One;
        }

        var greatest = Sum(polytope.BestMix([], scores), members);
        return (Sum(polytope.BestMix([], Array.ConvertAll(scores, score => -score)), members), greatest);
    }

    private static Rational Sum(ImmutableArray<Rational> mix, ImmutableArray<int> members)
    {
        var sum = Rational.Zero;
        foreach (var member in members)
        {
            sum += mix[member];
        }

        return sum;
    }
}
