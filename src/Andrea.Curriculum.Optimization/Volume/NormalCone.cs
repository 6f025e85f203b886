using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Optimization.Vertices;

namespace Andrea.Curriculum.Optimization.Volume;

/// <summary>
/// Cuts the cone that the rows tight at a vertex span into simplicial cones: row by row, each new one joined to all facets of the cone so
/// far that it sees.
/// </summary>
internal sealed class NormalCone
{
    private readonly List<BigInteger[]> _rows;
    private readonly WorkMeter _meter;
    private readonly int _dimension;
    private readonly List<int[]> _simplices = [];
    private readonly List<Facet> _boundary = [];

    private NormalCone(List<BigInteger[]> rows, WorkMeter meter)
    {
        _rows = rows;
        _meter = meter;
        _dimension = rows[0].Length - 1;
    }

    /// <summary>The simplicial cones, each as the rows that span it; null when they cost too much.</summary>
    /// <param name="rows">Rows (b, -a).</param>
    /// <param name="tight">Those tight at the vertex; they span all dimensions.</param>
    /// <param name="meter">Counts the work.</param>
    public static List<int[]>? Triangulate(List<BigInteger[]> rows, int[] tight, WorkMeter meter)
    {
        var cone = new NormalCone(rows, meter);
        if (tight.Length == cone._dimension)
        {
            return [tight];
        }

        var first = cone.Start(tight);
        if (!cone.TryAdd(first, []))
        {
            return null;
        }

        foreach (var row in tight)
        {
            if (!first.Contains(row) && !cone.TryJoin(row))
            {
                return null;
            }
        }

        return cone._simplices;
    }

    private int[] Start(int[] tight)
    {
        var elimination = new InverseRows(_dimension);
        return [.. tight.Where(row => elimination.TryAdd(_rows[row][1..]))];
    }

    private bool TryJoin(int row)
    {
        var seen = _boundary.FindAll(facet => Value(facet.Outward, row).Sign > 0);
        _boundary.RemoveAll(seen.Contains);

        // A ridge between two facets that are both seen is inside now; those of only one are the rim.
        var rim = new Dictionary<string, bool>();
        foreach (var facet in seen)
        {
            foreach (var left in facet.Rows)
            {
                var ridge = string.Join(' ', facet.Rows.Where(other => other != left));
                rim[ridge] = !rim.ContainsKey(ridge);
            }
        }

        foreach (var facet in seen)
        {
            int[] simplex = [.. facet.Rows.Append(row).Order()];
            if (!TryAdd(simplex, facet.Rows, left => rim[string.Join(' ', facet.Rows.Where(other => other != left))]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a simplex with its facets but a hidden one; those without a given row only when they are on the rim.</summary>
    private bool TryAdd(int[] simplex, int[] hidden, Func<int, bool>? isOnRim = null)
    {
        _simplices.Add(simplex);
        foreach (var opposite in simplex)
        {
            int[] facet = [.. simplex.Where(row => row != opposite)];
            if (facet.SequenceEqual(hidden) || isOnRim?.Invoke(opposite) == false)
            {
                continue;
            }

            if (!_meter.TrySpend((long)_dimension * _dimension * _dimension * 8))
            {
                return false;
            }

            _boundary.Add(new Facet(facet, Outward(facet, opposite)));
        }

        return true;
    }

    /// <summary>A functional that is 0 on a facet and negative on the row opposite.</summary>
    private BigInteger[] Outward(int[] facet, int opposite)
    {
        var matrix = new BigInteger[_dimension][];
        for (var k = 0; k < _dimension; k++)
        {
            var row = _rows[k < facet.Length ? facet[k] : opposite];
            matrix[k] = [.. row[1..], k < facet.Length ? BigInteger.Zero : BigInteger.MinusOne];
        }

        var (determinant, numerators) = IntegerSolution.Solve(matrix);
        return determinant.Sign > 0 ? numerators : Array.ConvertAll(numerators, value => -value);
    }

    private BigInteger Value(BigInteger[] functional, int row)
    {
        var sum = BigInteger.Zero;
        for (var k = 0; k < _dimension; k++)
        {
            sum += functional[k] * _rows[row][k + 1];
        }

        return sum;
    }

    /// <summary>A facet of the cone so far.</summary>
    private sealed record Facet(int[] Rows, BigInteger[] Outward);
}
