using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Vertices;

/// <summary>The shares for which no equation of the affine hull is solved, as coordinates of the hull; all others follow from them.</summary>
/// <param name="shares">The constraints in shares.</param>
internal sealed class HullCoordinates(ShareSystem shares)
{
    private readonly int[] _sources = [.. Enumerable.Range(0, shares.Sources).Except(shares.Equations.Leading)];

    /// <summary>The dimension.</summary>
    public int Count => _sources.Length;

    /// <summary>What finding the rows costs.</summary>
    public long RowWork => (long)shares.Variables * (shares.Sources + ((long)Count * shares.Equations.Count));

    /// <summary>All bounds that are not constant on the hull as rows a of a (1, y) of 0 or more, each once, in integers without a common factor.</summary>
    public List<BigInteger[]> Bounds()
    {
        var rows = new List<BigInteger[]>();
        var seen = new HashSet<string>();
        for (var v = 0; v < shares.Variables; v++)
        {
            if (shares.Lower[v] is { } low)
            {
                Add(rows, seen, Row(v, low, 1));
            }

            if (shares.Upper[v] is { } high)
            {
                Add(rows, seen, Row(v, high, -1));
            }
        }

        return rows;
    }

    /// <summary>The rows of the simplex cut by the hull: all shares are 0 or more.</summary>
    public List<BigInteger[]> SimplexBounds()
    {
        var rows = new List<BigInteger[]>();
        var seen = new HashSet<string>();
        for (var i = 0; i < shares.Sources; i++)
        {
            Add(rows, seen, Row(i, Rational.Zero, 1));
        }

        return rows;
    }

    /// <summary>
    /// What the free shares sum to when the hull does nothing but fix the others; then the simplex cut by it is a simplex of that size.
    /// </summary>
    public Rational? RoomOfSimplex()
    {
        var equations = shares.Equations;
        Rational? room = null;
        for (var e = 0; e < equations.Count; e++)
        {
            var lead = equations[e][equations.Leading[e]];
            if (equations.IsPinned(equations.Leading[e]))
            {
                continue;
            }

            if (room is not null || _sources.Length + 1 != CountEqual(equations[e], lead))
            {
                return null;
            }

            room = shares.Constant(e) / Rational.Of(lead);
        }

        return room;
    }

    /// <summary>The mix at a point given as (y0, y) with y0 above 0.</summary>
    public Rational[] Mix(BigInteger[] point)
    {
        var mix = new Rational[shares.Sources];
        for (var k = 0; k < _sources.Length; k++)
        {
            mix[_sources[k]] = Rational.Of(point[k + 1], point[0]);
        }

        shares.MoveIntoHull(mix);
        return mix;
    }

    private static int CountEqual(ReadOnlySpan<BigInteger> coefficients, BigInteger value)
    {
        var count = 0;
        foreach (var coefficient in coefficients)
        {
            count += coefficient == value ? 1 : 0;
        }

        return count;
    }

    private static void Add(List<BigInteger[]> rows, HashSet<string> seen, BigInteger[] row)
    {
        if (row.AsSpan(1).ContainsAnyExcept(BigInteger.Zero) && seen.Add(string.Join(' ', row)))
        {
            rows.Add(row);
        }
    }

    /// <summary>sign x (variable - bound) in coordinates.</summary>
    private BigInteger[] Row(int variable, Rational bound, int sign)
    {
        var coefficients = new Rational[shares.Sources];
        if (variable < shares.Sources)
        {
            coefficients[variable] = sign;
        }
        else
        {
            for (var i = 0; i < coefficients.Length; i++)
            {
                coefficients[i] = Rational.Of(sign * shares.Coefficients(variable)[i]);
            }
        }

        var constant = -bound * sign;
        var equations = shares.Equations;
        for (var e = 0; e < equations.Count; e++)
        {
            var lead = equations.Leading[e];
            if (coefficients[lead].IsZero)
            {
                continue;
            }

            var factor = coefficients[lead] / Rational.Of(equations[e][lead]);
            constant += factor * shares.Constant(e);
            for (var i = 0; i < coefficients.Length; i++)
            {
                if (!equations[e][i].IsZero)
                {
                    coefficients[i] -= factor * Rational.Of(equations[e][i]);
                }
            }
        }

        Rational[] row = [constant, .. _sources.Select(source => coefficients[source])];
        return ConeRay.Primitive(CommonDenominator.Of(row).ScaleAll(row));
    }
}
