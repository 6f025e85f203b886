using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>What a search for the least entropy of all reachable mixes found.</summary>
/// <param name="Mix">A reachable mix of little entropy.</param>
/// <param name="Bound">No reachable mix has less entropy than this, but for roundings.</param>
/// <param name="IsProven">True when the mix has the least entropy, but for roundings.</param>
internal readonly record struct LeastEntropy(ImmutableArray<Rational> Mix, double Bound, bool IsProven)
{
    /// <summary>Looks at every vertex; entropy is concave, hence least at one of them.</summary>
    /// <param name="vertices">All vertices; the first of equals is taken.</param>
    public static LeastEntropy OfAll(ImmutableArray<ImmutableArray<Rational>> vertices)
    {
        var (best, least) = (vertices[0], double.PositiveInfinity);
        foreach (var vertex in vertices)
        {
            var entropy = 0.0;
            foreach (var share in vertex)
            {
                entropy += ChordRelaxation.Entropy(share);
            }

            (best, least) = entropy < least ? (vertex, entropy) : (best, least);
        }

        return new LeastEntropy(best, least, true);
    }
}
