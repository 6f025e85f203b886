using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>
/// A reachable polytope of three sources, or whose other sources are pinned, as a figure in the triangle of all shares that the three can
/// have; exact.
/// </summary>
public sealed class MixPolygon
{
    private MixPolygon(ImmutableArray<int> sources, ImmutableArray<ImmutableArray<Rational>> corners, Rational areaFraction)
    {
        Sources = sources;
        Corners = corners;
        AreaFraction = areaFraction;
    }

    /// <summary>The three sources, in file order.</summary>
    public ImmutableArray<int> Sources { get; }

    /// <summary>
    /// Corners, each a mix of all shares. They begin with the one in which the first of the three sources has the greatest share (then the
    /// second one) and go around in the sense from the triangle's first corner over its second to its third.
    /// </summary>
    public ImmutableArray<ImmutableArray<Rational>> Corners { get; }

    /// <summary>Area as a fraction of the triangle's, 0 to 1; 0 when the figure has less than three corners.</summary>
    public Rational AreaFraction { get; }

    /// <summary>The figure in words: empty, point, segment, triangle, quadrilateral, pentagon, hexagon, heptagon, octagon or polygon.</summary>
    public string Shape => Corners.Length switch
    {
        0 => "empty",
        1 => "point",
        2 => "segment",
        3 => "triangle",
        4 => "quadrilateral",
        5 => "pentagon",
        6 => "hexagon",
        7 => "heptagon",
        8 => "octagon",
        _ => "polygon",
    };

    /// <summary>Finds the figure of a polytope of three sources.</summary>
    /// <exception cref="ArgumentException">The polytope has another number of sources that can vary, or too many corners to be listed.</exception>
    public static MixPolygon Of(ReachablePolytope polytope) =>
        TryOf(polytope) ?? throw new ArgumentException("only mixes of three sources are points of a triangle");

    /// <summary>Finds the figure of a polytope of three sources, or of which three can vary; null for another, or when its vertices are undecided.</summary>
    public static MixPolygon? TryOf(ReachablePolytope polytope)
    {
        ArgumentNullException.ThrowIfNull(polytope);
        ImmutableArray<int> sources = polytope.Count == 3 ? [0, 1, 2] : polytope.FreeSources;
        if (sources.Length != 3 || polytope.Vertices() is not { IsDecided: true } vertices)
        {
            return null;
        }

        var room = Rational.One;
        for (var i = 0; i < polytope.Count && polytope.Count > 3; i++)
        {
            room -= sources.Contains(i) ? Rational.Zero : polytope.TightFloor(i);
        }

        var corners = Around([.. vertices], sources);
        return new MixPolygon(sources, [.. corners], TwiceArea(corners, sources) / (room * room));
    }

    /// <summary>Corners in any order, put in order around the figure: seen from the first one, all others lie within half a turn.</summary>
    private static List<ImmutableArray<Rational>> Around(List<ImmutableArray<Rational>> corners, ImmutableArray<int> sources)
    {
        var (first, second, third) = (sources[0], sources[1], sources[2]);
        corners.Sort((a, b) => a[first] != b[first] ? b[first].CompareTo(a[first]) : b[second].CompareTo(a[second]));
        if (corners.Count > 2)
        {
            var start = corners[0];
            corners.Sort(1, corners.Count - 1, Comparer<ImmutableArray<Rational>>.Create((a, b) =>
                (((a[third] - start[third]) * (b[second] - start[second])) - ((a[second] - start[second]) * (b[third] - start[third]))).Sign));
        }

        return corners;
    }

    /// <summary>Shoelace formula over the second and third share, in which the area of the triangle of all mixes is 1/2.</summary>
    private static Rational TwiceArea(List<ImmutableArray<Rational>> corners, ImmutableArray<int> sources)
    {
        var (sum, second, third) = (Rational.Zero, sources[1], sources[2]);
        for (var i = 0; i < corners.Count; i++)
        {
            var (here, next) = (corners[i], corners[(i + 1) % corners.Count]);
            sum += (here[second] * next[third]) - (next[second] * here[third]);
        }

        return sum;
    }
}
