using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>How much of all mixes a regime can reach.</summary>
public sealed class PolytopeVolume
{
    private PolytopeVolume(VolumeFraction ofSimplex, VolumeFraction ofHull)
    {
        OfSimplex = ofSimplex;
        OfHull = ofHull;
    }

    /// <summary>Fraction of the simplex of all mixes; 0 when some source is pinned and there are others.</summary>
    public VolumeFraction OfSimplex { get; }

    /// <summary>
    /// Fraction of the standard simplex cut by the polytope's affine hull (with floors and caps, of the mixes that give the pinned sources
    /// what they must have), in the polytope's own dimension; 1 for a single mix and 0 for none.
    /// </summary>
    public VolumeFraction OfHull { get; }

    /// <summary>The volume of an empty polytope.</summary>
    internal static PolytopeVolume Empty => new(VolumeFraction.Of(Rational.Zero), VolumeFraction.Of(Rational.Zero));

    /// <summary>The volume of a polytope of floors and caps.</summary>
    internal static PolytopeVolume Of(FreeBox box, long work)
    {
        var slice = box.Slice();
        var hull = ExactVolume.OfHull(slice, box.Room, work) is { } exact
            ? VolumeFraction.Of(exact)
            : TiltedVolume.OfHull(slice, box.Room, work);
        var isFull = slice.Count == box.Floors.Length || box.Floors.Length == 1;
        return Of(hull, isFull);
    }

    /// <summary>A volume within the affine hull.</summary>
    /// <param name="ofHull">Fraction of the simplex cut by the hull.</param>
    /// <param name="isFull">True when the hull is that of the whole simplex.</param>
    internal static PolytopeVolume Of(VolumeFraction ofHull, bool isFull) =>
        new(isFull ? ofHull : VolumeFraction.Of(Rational.Zero), ofHull);
}
