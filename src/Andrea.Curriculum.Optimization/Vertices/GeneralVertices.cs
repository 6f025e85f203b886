using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Vertices;

/// <summary>The vertices of general constraints: the extreme rays of the cone over them in coordinates of their hull.</summary>
internal sealed class GeneralVertices
{
    private GeneralVertices(List<BigInteger[]> rows, List<ConeRay> rays, ImmutableArray<ImmutableArray<Rational>> mixes)
    {
        Rows = rows;
        Rays = rays;
        Mixes = mixes;
    }

    /// <summary>The bounds in coordinates of the hull; none in dimension 0.</summary>
    public List<BigInteger[]> Rows { get; }

    /// <summary>The vertices in coordinates of the hull, in the order in which they were found; none in dimension 0.</summary>
    public List<ConeRay> Rays { get; }

    /// <summary>The vertices; greater shares of the sources in file order come first.</summary>
    public ImmutableArray<ImmutableArray<Rational>> Mixes { get; }

    /// <summary>Finds all vertices; null when that costs too much.</summary>
    public static GeneralVertices? Find(ShareSystem shares, FigureLimits limits)
    {
        var hull = new HullCoordinates(shares);
        if (hull.Count == 0)
        {
            return new GeneralVertices([], [], [[.. shares.Centre[..shares.Sources]]]);
        }

        var meter = new WorkMeter(limits);
        if (!meter.TrySpend(hull.RowWork))
        {
            return null;
        }

        var rows = hull.Bounds();
        if (DoubleDescription.Rays(rows, limits, meter) is not { } rays)
        {
            return null;
        }

        var mixes = new List<Rational[]>(rays.Count);
        foreach (var ray in rays)
        {
            mixes.Add(hull.Mix(ray.Vector));
        }

        mixes.Sort(Compare);
        return new GeneralVertices(rows, rays, [.. mixes.Select(mix => mix.ToImmutableArray())]);
    }

    private static int Compare(Rational[] left, Rational[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return right[i].CompareTo(left[i]);
            }
        }

        return 0;
    }
}
