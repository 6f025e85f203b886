using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// The nearest mix in least squares: every share is clip(point + level, floor, cap) with the level of its parent; a node's level is its
/// parent's, unless its floor or cap binds: then it is the level at which its shares sum to that. These are the KKT conditions, and
/// they suffice because the problem is convex (POLYTOPE A8). Exact.
/// </summary>
/// <remarks>
/// With the origin as the point, it is the most even mix: in the base polytope of a submodular function the point of least norm is
/// majorised by every other (Veinott 1971, Fujishige 1980).
/// </remarks>
internal static class NestedProjection
{
    /// <summary>Solves over integers on one denominator; the polytope must not be empty.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="point">The point to project, one coordinate per source.</param>
    /// <param name="floors">Floor of every node.</param>
    /// <param name="caps">Cap of every node.</param>
    /// <param name="denominator">The common denominator.</param>
    public static ImmutableArray<Rational> Nearest(
        GroupTree tree, BigInteger[] point, BigInteger[] floors, BigInteger[] caps, BigInteger denominator)
    {
        var curves = new LevelCurve[tree.Count];
        for (var node = 0; node < tree.Count; node++)
        {
            curves[node] = node < tree.SourceCount
                ? LevelCurve.OfSource(point[node], floors[node], caps[node])
                : Join(tree, curves, node).Clip(floors[node], caps[node]);
        }

        var levels = new Level[tree.Count];
        levels[tree.Root] = curves[tree.Root].Least ?? curves[tree.Root].Greatest ?? Level.Zero;
        var mix = new Rational[tree.SourceCount];
        for (var node = tree.Root - 1; node >= 0; node--)
        {
            var level = levels[tree.Parent[node]];
            if (node >= tree.SourceCount)
            {
                levels[node] = curves[node].Clamp(level);
                continue;
            }

            var share = (point[node] * level.Scale) + level.Value;
            share = BigInteger.Max(floors[node] * level.Scale, BigInteger.Min(caps[node] * level.Scale, share));
            mix[node] = Rational.Of(share, denominator * level.Scale);
        }

        return [.. mix];
    }

    private static LevelCurve Join(GroupTree tree, LevelCurve[] curves, int node)
    {
        var children = new List<LevelCurve>();
        foreach (var child in tree.Children(node))
        {
            children.Add(curves[child]);
        }

        return LevelCurve.Sum(children);
    }
}
