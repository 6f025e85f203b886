using System.Numerics;

using Andrea.Curriculum.Geometry;

namespace Andrea.Curriculum.Optimization.Vertices;

/// <summary>
/// Extreme rays of the cone {x: every row times x is 0 or more}, row by row (Motzkin, Raiffa, Thompson and Thrall 1953): a new row keeps the
/// rays on its side and takes one from every two neighbours on different sides. Two rays are neighbours when no third one has all
/// their common zeros (Fukuda and Prodon 1996).
/// </summary>
internal sealed class DoubleDescription
{
    private readonly List<BigInteger[]> _rows;
    private readonly WorkMeter _meter;
    private readonly int _greatest;
    private readonly bool[] _isTaken;
    private List<ConeRay> _rays = [];

    private DoubleDescription(List<BigInteger[]> rows, FigureLimits limits, WorkMeter meter)
    {
        _rows = rows;
        _meter = meter;
        _greatest = limits.Vertices;
        _isTaken = new bool[rows.Count];
    }

    /// <summary>The rays of a cone that contains no line; null when they cost too much.</summary>
    /// <param name="rows">Rows of one length.</param>
    /// <param name="limits">What the rays may cost.</param>
    /// <param name="meter">Counts the work.</param>
    public static List<ConeRay>? Rays(List<BigInteger[]> rows, FigureLimits limits, WorkMeter meter)
    {
        var length = rows[0].Length;
        if (!meter.TrySpend((long)length * length * length))
        {
            return null;
        }

        var description = new DoubleDescription(rows, limits, meter);
        description.Start(length);
        for (var row = 0; row < rows.Count; row++)
        {
            if (!description._isTaken[row] && !description.TryAdd(row))
            {
                return null;
            }
        }

        return description._rays;
    }

    /// <summary>The first independent rows bound a cone whose rays are the columns of their inverse.</summary>
    private void Start(int length)
    {
        var elimination = new InverseRows(length);
        var basis = new List<int>();
        for (var row = 0; row < _rows.Count && basis.Count < length; row++)
        {
            if (elimination.TryAdd(_rows[row]))
            {
                basis.Add(row);
                _isTaken[row] = true;
            }
        }

        var columns = elimination.Columns();
        for (var k = 0; k < basis.Count; k++)
        {
            var ray = new ConeRay(ConeRay.Primitive(columns[k]), ConeRay.NewSet(_rows.Count));
            foreach (var row in basis)
            {
                if (row != basis[k])
                {
                    ConeRay.Include(ray.Zeros, row);
                }
            }

            _rays.Add(ray);
        }
    }

    private bool TryAdd(int row)
    {
        var values = new BigInteger[_rays.Count];
        var (above, below) = (new List<int>(), new List<int>());
        for (var r = 0; r < values.Length; r++)
        {
            values[r] = _rays[r].Times(_rows[row]);
            if (values[r].IsZero)
            {
                ConeRay.Include(_rays[r].Zeros, row);
            }
            else
            {
                (values[r].Sign > 0 ? above : below).Add(r);
            }
        }

        var words = _rays[0].Zeros.Length;
        if (!_meter.TrySpend(((long)values.Length * _rows[row].Length * 4) + ((long)above.Count * below.Count * (1 + words))))
        {
            return false;
        }

        if (below.Count == 0)
        {
            return true;
        }

        var neighbours = new NeighbourTest(_rays, _rows.Count, _rows[row].Length - 2);
        var next = new List<ConeRay>();
        for (var r = 0; r < values.Length; r++)
        {
            if (values[r].Sign >= 0)
            {
                next.Add(_rays[r]);
            }
        }

        foreach (var up in above)
        {
            foreach (var down in below)
            {
                if (neighbours.AreNeighbours(up, down, out var zeros, out var work))
                {
                    ConeRay.Include(zeros, row);
                    next.Add(new ConeRay(Meet(up, down, values), zeros));
                }

                if (!_meter.TrySpend(work) || next.Count > _greatest)
                {
                    return false;
                }
            }
        }

        _rays = next;
        return true;
    }

    /// <summary>The ray between two where the row is 0.</summary>
    private BigInteger[] Meet(int up, int down, BigInteger[] values)
    {
        var (first, second) = (_rays[up].Vector, _rays[down].Vector);
        var vector = new BigInteger[first.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = (values[up] * second[i]) - (values[down] * first[i]);
        }

        return ConeRay.Primitive(vector);
    }
}
