using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Vertices;

namespace Andrea.Curriculum.Optimization.Volume;

/// <summary>The volume of general constraints as a fraction of the simplex cut by their affine hull, both in coordinates of the hull.</summary>
internal static class GeneralVolume
{
    /// <summary>The fraction.</summary>
    /// <param name="shares">The constraints in shares.</param>
    /// <param name="vertices">Their vertices; null when these are undecided, as then the volume is.</param>
    /// <param name="limits">What the volume may cost beyond the vertices.</param>
    public static VolumeFraction OfHull(ShareSystem shares, GeneralVertices? vertices, FigureLimits limits)
    {
        if (vertices is null)
        {
            return VolumeFraction.Undecided;
        }

        var hull = new HullCoordinates(shares);
        if (hull.Count == 0)
        {
            return VolumeFraction.Of(Rational.One);
        }

        var meter = new WorkMeter(limits);
        return VertexTerms.Volume(vertices.Rows, vertices.Rays, meter) is { } own
            && OfSimplex(hull, limits, meter) is { } whole
            ? VolumeFraction.Between(own.Low / whole.High, own.High / whole.Low)
            : VolumeFraction.Undecided;
    }

    private static (Rational Low, Rational High)? OfSimplex(HullCoordinates hull, FigureLimits limits, WorkMeter meter)
    {
        if (hull.RoomOfSimplex() is not { } room)
        {
            return OfRows(hull.SimplexBounds(), limits, meter);
        }

        var volume = Rational.One;
        for (var k = 1; k <= hull.Count; k++)
        {
            volume *= room / k;
        }

        return (volume, volume);
    }

    private static (Rational Low, Rational High)? OfRows(List<BigInteger[]> rows, FigureLimits limits, WorkMeter meter) =>
        DoubleDescription.Rays(rows, limits, meter) is { } rays ? VertexTerms.Volume(rows, rays, meter) : null;
}
