using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Recognition;

namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>
/// The mix of least entropy under general constraints: that of a nested relaxation when it satisfies them, else the best of all vertices
/// when they are few enough, else a vertex near the relaxation's, which bounds the entropy from below.
/// </summary>
internal static class LeastEvenMix
{
    /// <summary>Scores are whole parts of a unit of the logarithm.</summary>
    private const int Parts = 64;

    /// <summary>The logarithm that counts for a share of 0.</summary>
    private const int LogOfNothing = -64;

    /// <summary>Finds the mix; null when neither search is affordable.</summary>
    /// <param name="mixes">The constraints; some mix satisfies them.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="vertices">Finds all vertices; null when that is not affordable.</param>
    public static LeastEntropy? Find(GeneralMixes mixes, FigureLimits limits, Func<ImmutableArray<ImmutableArray<Rational>>?> vertices)
    {
        var relaxed = NestedRelaxation.Of(mixes).SearchLeastEntropy(limits);
        if (relaxed is { } found && mixes.Shares.FirstBroken(found.Mix) < 0)
        {
            return found;
        }

        if (vertices() is { } all && all.Length <= limits.EntropyVertices)
        {
            return LeastEntropy.OfAll(all);
        }

        return relaxed is { } outside ? new LeastEntropy(Near(mixes, outside.Mix), outside.Bound, false) : null;
    }

    /// <summary>The vertex that is best for the slopes of the entropy at a mix: what the tangent there says.</summary>
    private static ImmutableArray<Rational> Near(GeneralMixes mixes, ImmutableArray<Rational> mix) => mixes.Vertex(
        [], [.. mix.Select(share => Rational.Of(share.IsZero ? Parts * LogOfNothing : (int)(Parts * ScalarMath.Log(share.ToDouble()))))]);
}
