using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>Tries all vertices for the least entropy, which is concave and hence least at one of them.</summary>
internal static class LeastVertex
{
    /// <summary>The mix; the first of equals.</summary>
    public static ImmutableArray<Rational> Of(FreeBox box)
    {
        var count = box.Ranges.Length;
        var (low, high) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            low[i] = EntropyAt(box, i, BigInteger.Zero);
            high[i] = EntropyAt(box, i, box.Ranges[i]);
        }

        var (best, least) = (Array.Empty<BigInteger>(), double.PositiveInfinity);
        foreach (var point in new VertexWalk(box.Ranges).Vertices(box.Slack))
        {
            var entropy = 0.0;
            for (var i = 0; i < count; i++)
            {
                entropy += point[i].IsZero ? low[i] : point[i] == box.Ranges[i] ? high[i] : EntropyAt(box, i, point[i]);
            }

            if (entropy < least)
            {
                (best, least) = (point, entropy);
            }
        }

        return box.Restore(best);
    }

    private static double EntropyAt(FreeBox box, int i, BigInteger gain) =>
        ChordRelaxation.Entropy(CorrectRounding.Divide(box.Floors[box.Free[i]] + gain, box.Denominator));
}
