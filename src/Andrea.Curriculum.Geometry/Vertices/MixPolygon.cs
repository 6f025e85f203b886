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
