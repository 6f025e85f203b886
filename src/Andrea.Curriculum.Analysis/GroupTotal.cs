using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis;

/// <summary>What a set of sources can have together, whether or not it is a group of the polytope.</summary>
public static class GroupTotal
{
    /// <summary>
    /// Least and greatest share of the members together. Of a box and of nested groups both are attained: giving the members as much as
    /// possible one after the other is optimal there, in any order (Edmonds 1970, the greedy algorithm on polymatroids).
    /// </summary>
    /// <param name="polytope">A polytope that is not empty.</param>
    /// <param name="members">Indexes of sources, ascending.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public static (Rational Least, Rational Greatest) Of(ReachablePolytope polytope, ImmutableArray<int> members)
    {
        ArgumentNullException.ThrowIfNull(polytope);
        var order = new int[polytope.Count];
        var (first, last) = (0, members.Length);
        for (var i = 0; i < order.Length; i++)
        {
            if (members.AsSpan().BinarySearch(i) >= 0)
            {
                order[first++] = i;
            }
            else
            {
                order[last++] = i;
            }
        }

        var greatest = Sum(polytope.Vertex(order), members);
        Array.Reverse(order);
        return (Sum(polytope.Vertex(order), members), greatest);
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
