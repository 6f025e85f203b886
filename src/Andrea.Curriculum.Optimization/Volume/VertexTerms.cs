using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Optimization.Vertices;

namespace Andrea.Curriculum.Optimization.Volume;

/// <summary>
/// The volume of a polytope {a y &lt;= b} of dimension d as a sum over its vertices (Lawrence 1991): (c v)^d / (d! |det A| product of
/// gammas), where the rows A are those tight at v and c = sum of gamma a, for any c with no gamma 0. Where more than d rows are tight, the
/// cone that they span is cut into simplicial ones, each with a term: their duals differ from the vertex's own cone by cones with lines.
/// </summary>
internal static class VertexTerms
{
    private const int WordBits = 64;

    /// <summary>Directions c that may be tried.</summary>
    private const int GreatestTries = 8;

    /// <summary>An interval around the volume, of width 0 when exact; null when it costs too much.</summary>
    /// <param name="rows">Rows (b, -a), the volume being that of (1, y) whose products with all are 0 or more.</param>
    /// <param name="rays">The vertices as rays (y0, y).</param>
    /// <param name="meter">Counts the work.</param>
    public static (Rational Low, Rational High)? Volume(List<BigInteger[]> rows, List<ConeRay> rays, WorkMeter meter)
    {
        var facets = Facets(rows.Count, rays);
        var cones = new List<(ConeRay Vertex, List<int[]> Simplices)>(rays.Count);
        foreach (var ray in rays)
        {
            int[] tight = [.. facets.Where(row => ConeRay.Includes(ray.Zeros, row))];
            if (NormalCone.Triangulate(rows, tight, meter) is not { } simplices)
            {
                return null;
            }

            cones.Add((ray, simplices));
        }

        for (var attempt = 0; attempt < GreatestTries; attempt++)
        {
            var direction = Direction(rows[0].Length - 1, attempt);
            if (Sum(rows, cones, direction, meter, out var total))
            {
                return total?.Total(meter);
            }
        }

        return null;
    }

    /// <summary>Rows that bound the polytope in all but one dimension: their vertices are not all among those of another row.</summary>
    private static List<int> Facets(int rows, List<ConeRay> rays)
    {
        var vertices = new ulong[rows][];
        for (var row = 0; row < rows; row++)
        {
            vertices[row] = ConeRay.NewSet(rays.Count);
            for (var r = 0; r < rays.Count; r++)
            {
                if (ConeRay.Includes(rays[r].Zeros, row))
                {
                    ConeRay.Include(vertices[row], r);
                }
            }
        }

        return [.. Enumerable.Range(0, rows).Where(row => !vertices.Where((_, other) => other != row).Any(other =>
            vertices[row].AsSpan().SequenceEqual(other) is false && IsWithin(vertices[row], other)))
            .Where(row => vertices[row].AsSpan().ContainsAnyExcept(0UL))];
    }

    private static bool IsWithin(ulong[] set, ulong[] other)
    {
        for (var w = 0; w < set.Length; w++)
        {
            if ((set[w] & ~other[w]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Numbers of no pattern, so that no gamma is 0 but by accident.</summary>
    private static BigInteger[] Direction(int length, int attempt)
    {
        var direction = new BigInteger[length];
        var state = (uint)(attempt + 1) * 2654435761;
        for (var i = 0; i < length; i++)
        {
            state = (state * 1664525) + 1013904223;
            direction[i] = (int)(state >> 22) - 512;
        }

        return direction;
    }

    /// <summary>False when a gamma is 0; the total is null when it costs too much.</summary>
    private static bool Sum(
        List<BigInteger[]> rows, List<(ConeRay Vertex, List<int[]> Simplices)> cones, BigInteger[] direction, WorkMeter meter, out FractionSum? total)
    {
        total = new FractionSum();
        var dimension = direction.Length;
        var factorial = BigInteger.One;
        for (var k = 2; k <= dimension; k++)
        {
            factorial *= k;
        }

        foreach (var (vertex, simplices) in cones)
        {
            var height = BigInteger.Zero;
            for (var k = 0; k < dimension; k++)
            {
                height += direction[k] * vertex.Vector[k + 1];
            }

            var numerator = BigInteger.Pow(height, dimension);
            var scale = factorial * BigInteger.Pow(vertex.Vector[0], dimension);
            foreach (var simplex in simplices)
            {
                if (!meter.TrySpend((long)dimension * dimension * dimension * 8)
                    || !meter.TrySpend(dimension * (scale.GetBitLength() / WordBits)))
                {
                    total = null;
                    return true;
                }

                var (determinant, gammas) = IntegerSolution.Of(rows, simplex, direction);
                var denominator = scale;
                foreach (var gamma in gammas)
                {
                    denominator *= gamma;
                }

                if (denominator.IsZero)
                {
                    return false;
                }

                // Gammas came out times the determinant.
                total.Add(numerator * BigInteger.Pow(BigInteger.Abs(determinant), dimension - 1) * (dimension % 2 == 0 ? 1 : determinant.Sign), denominator);
            }
        }

        return true;
    }
}
