using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Vertices;

/// <summary>The vertices of general constraints: the extreme rays of the cone over them in coordinates of their hull.</summary>
internal sealed class GeneralVertices
{
    private GeneralVertices(ImmutableArray<ImmutableArray<Rational>> mixes) => Mixes = mixes;

    /// <summary>The vertices; greater shares of the sources in file order come first.</summary>
    public ImmutableArray<ImmutableArray<Rational>> Mixes { get; }

    /// <summary>Finds all vertices; null when that costs too much.</summary>
    public static GeneralVertices? Find(ShareSystem shares, FigureLimits limits)
    {
        var hull = new HullCoordinates(shares);
        if (hull.Count == 0)
        {
            return new GeneralVertices([[.. shares.Centre[..shares.Sources]]]);
        }

        var meter = new WorkMeter(limits);
        if (!meter.TrySpend((long)shares.Variables * (shares.Sources + ((long)hull.Count * shares.Equations.Count)))
            || DoubleDescription.Rays(hull.Bounds(), limits, meter) is not { } rays)
        {
            return null;
        }

        var mixes = new List<Rational[]>(rays.Count);
        foreach (var ray in rays)
        {
            mixes.Add(hull.Mix(ray.Vector));
        }

        mixes.Sort(Compare);
        return new GeneralVertices([.. mixes.Select(mix => mix.ToImmutableArray())]);
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
