using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>
/// A lower bound of the entropy over the box of the tightened bounds: -w ln w lies above its chord between a source's bounds, and the sum
/// of chords is least at the vertex that fills the flattest chords first, where it differs from the entropy in one share at most.
/// </summary>
internal static class ChordRelaxation
{
    /// <summary>A reachable mix of little entropy, the lower bound of all entropies, and whether the mix attains it.</summary>
    public static (ImmutableArray<Rational> Mix, double Entropy, bool IsAttained) Least(ReachablePolytope polytope)
    {
        var count = polytope.Count;
        var (floors, caps) = (new Rational[count], new Rational[count]);
        var slopes = new double[count];
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            (floors[i], caps[i], order[i]) = (polytope.TightFloor(i), polytope.TightCap(i), i);
            slopes[i] = floors[i] == caps[i] ? 0 : Slope(floors[i], caps[i]);
        }

        Array.Sort(order, (i, j) => slopes[i] == slopes[j] ? i.CompareTo(j) : slopes[i].CompareTo(slopes[j]));
        var box = polytope.Shape == PolytopeShape.Box ? polytope : ReachablePolytope.Of(BoxConstraints.Of(floors, caps));
        var relaxed = box.Vertex(order);
        var mix = polytope.Shape == PolytopeShape.Box ? relaxed : polytope.Vertex(order);
        var (entropy, isAttained) = (0.0, mix.AsSpan().SequenceEqual(relaxed.AsSpan()));
        for (var i = 0; i < count; i++)
        {
            var isAtBound = relaxed[i] == floors[i] || relaxed[i] == caps[i];
            isAttained &= isAtBound;
            entropy += isAtBound ? Entropy(relaxed[i]) : Entropy(floors[i]) + (slopes[i] * (relaxed[i] - floors[i]).ToDouble());
        }

        return (mix, entropy, isAttained);
    }

    /// <summary>-w ln w of a share.</summary>
    public static double Entropy(Rational share) => Entropy(share.ToDouble());

    /// <summary>-w ln w of a share.</summary>
    public static double Entropy(double share) => share > 0 ? -share * ScalarMath.Log(share) : 0;

    /// <summary>e to an entropy.</summary>
    public static double EffectiveSources(double entropy) => ScalarMath.Exp(entropy);

    private static double Slope(Rational floor, Rational cap) => (Entropy(cap) - Entropy(floor)) / (cap - floor).ToDouble();
}
