using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>The reachable polytope of three sources as a figure in the triangle of all mixes; exact.</summary>
public sealed class MixPolygon
{
    private MixPolygon(ImmutableArray<ImmutableArray<Rational>> corners, Rational areaFraction)
    {
        Corners = corners;
        AreaFraction = areaFraction;
    }

    /// <summary>
    /// Corners, each a mix of three shares. They begin with the one that has the greatest first share (then the greatest second) and go
    /// around in the sense from the triangle's first corner over its second to its third.
    /// </summary>
    public ImmutableArray<ImmutableArray<Rational>> Corners { get; }

    /// <summary>Area as a fraction of the triangle's, 0 to 1; 0 when the figure has less than three corners.</summary>
    public Rational AreaFraction { get; }

    /// <summary>The figure in words: empty, point, segment, triangle, quadrilateral, pentagon or hexagon.</summary>
    public string Shape => Corners.Length switch
    {
        0 => "empty",
        1 => "point",
        2 => "segment",
        3 => "triangle",
        4 => "quadrilateral",
        5 => "pentagon",
        _ => "hexagon",
    };

    /// <summary>Finds the figure of a polytope of three sources.</summary>
    /// <exception cref="ArgumentException">The polytope has another number of sources.</exception>
    public static MixPolygon Of(ReachablePolytope polytope)
    {
        ArgumentNullException.ThrowIfNull(polytope);
        if (polytope.Count != 3)
        {
            throw new ArgumentException("only mixes of three sources are points of a triangle");
        }

        if (polytope.Shape is PolytopeShape.Raw or PolytopeShape.General && polytope.Vertices() is { IsDecided: true } vertices)
        {
            var around = Around([.. vertices]);
            return new MixPolygon([.. around], TwiceArea(around));
        }

        // Three bounds and three opposite ones make six sides; a corner fills the sources in one of six orders.
        var corners = new List<ImmutableArray<Rational>>(6);
        if (polytope.IsFeasible)
        {
            foreach (var order in (ReadOnlySpan<int[]>)[[0, 1, 2], [1, 0, 2], [1, 2, 0], [2, 1, 0], [2, 0, 1], [0, 2, 1]])
            {
                AddNew(corners, polytope.Vertex(order));
            }
        }

        return new MixPolygon([.. corners], TwiceArea(corners));
    }

    /// <summary>Corners in any order, put in order around the figure: seen from the first one, all others lie within half a turn.</summary>
    private static List<ImmutableArray<Rational>> Around(List<ImmutableArray<Rational>> corners)
    {
        corners.Sort((a, b) => a[0] != b[0] ? b[0].CompareTo(a[0]) : b[1].CompareTo(a[1]));
        var start = corners[0];
        corners.Sort(1, corners.Count - 1, Comparer<ImmutableArray<Rational>>.Create((a, b) => -Turn(start, a, b).Sign));
        return corners;
    }

    private static Rational Turn(ImmutableArray<Rational> from, ImmutableArray<Rational> a, ImmutableArray<Rational> b) =>
        ((a[1] - from[1]) * (b[2] - from[2])) - ((a[2] - from[2]) * (b[1] - from[1]));

    /// <summary>Neighbouring orders give the same or neighbouring corners, so a repeated corner follows its twin or closes the figure.</summary>
    private static void AddNew(List<ImmutableArray<Rational>> corners, ImmutableArray<Rational> corner)
    {
        foreach (var known in corners)
        {
            if (known.AsSpan().SequenceEqual(corner.AsSpan()))
            {
                return;
            }
        }

        corners.Add(corner);
    }

    /// <summary>Shoelace formula over the second and third share, in which the triangle's area is 1/2.</summary>
    private static Rational TwiceArea(List<ImmutableArray<Rational>> corners)
    {
        var sum = Rational.Zero;
        for (var i = 0; i < corners.Count; i++)
        {
            var (here, next) = (corners[i], corners[(i + 1) % corners.Count]);
            sum += (here[1] * next[2]) - (next[1] * here[2]);
        }

        return sum;
    }
}
