using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Volume;

/// <summary>How long the projections of rows on an affine hull are: exact squares, by orthogonal normals of the hull (Gram and Schmidt).</summary>
internal sealed class HullLengths
{
    private readonly bool[] _isPinned;
    private readonly List<(Rational[] Normal, Rational Square)> _normals = [];

    /// <summary>Takes the equations of a hull.</summary>
    public HullLengths(ShareSystem shares)
    {
        _isPinned = new bool[shares.Sources];
        for (var e = 0; e < shares.Equations.Count; e++)
        {
            // A pinned share is in no other equation, so that its own is orthogonal to all of them.
            var lead = shares.Equations.Leading[e];
            _isPinned[lead] = shares.Equations.IsPinned(lead);
            if (_isPinned[lead])
            {
                continue;
            }

            var normal = Array.ConvertAll(shares.Equations[e].ToArray(), Rational.Of);
            foreach (var (other, square) in _normals)
            {
                var factor = Product(normal, other) / square;
                for (var i = 0; i < normal.Length && !factor.IsZero; i++)
                {
                    normal[i] -= factor * other[i];
                }
            }

            _normals.Add((normal, Product(normal, normal)));
        }
    }

    /// <summary>Squared length of the projection.</summary>
    public Rational SquareOf(BigInteger[] row)
    {
        var free = new Rational[row.Length];
        for (var i = 0; i < free.Length; i++)
        {
            free[i] = _isPinned[i] ? Rational.Zero : Rational.Of(row[i]);
        }

        var length = Product(free, free);
        foreach (var (normal, square) in _normals)
        {
            var along = Product(free, normal);
            length -= along * along / square;
        }

        return length;
    }

    private static Rational Product(Rational[] left, Rational[] right)
    {
        var sum = Rational.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            if (!left[i].IsZero && !right[i].IsZero)
            {
                sum += left[i] * right[i];
            }
        }

        return sum;
    }
}
