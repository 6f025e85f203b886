using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>
/// A polytope in the coordinates of a frame: low &lt;= sum of coefficient x coordinate &lt;= high,
/// every constraint divided exactly by its greatest coefficient and rounded once, so that slivers keep full accuracy.
/// </summary>
internal sealed class FramedBounds
{
    private FramedBounds(List<double[]> rows, List<double> low, List<double> high)
    {
        Rows = [.. rows];
        Low = [.. low];
        High = [.. high];
    }

    /// <summary>Coefficients of every constraint.</summary>
    public double[][] Rows { get; }

    /// <summary>Least values.</summary>
    public double[] Low { get; }

    /// <summary>Greatest values.</summary>
    public double[] High { get; }

    /// <summary>All constraints that vary over the polytope.</summary>
    public static FramedBounds Of(ShareSystem shares, AffineFrame frame)
    {
        var (rows, low, high) = (new List<double[]>(), new List<double>(), new List<double>());
        for (var v = 0; v < shares.Variables; v++)
        {
            var start = shares.Value(v, frame.Corner);
            var scale = Rational.Zero;
            var changes = new Rational[frame.Edges.Length];
            for (var k = 0; k < changes.Length; k++)
            {
                changes[k] = shares.Value(v, frame.Edges[k]);
                scale = Rational.Max(scale, Rational.Abs(changes[k]));
            }

            if (scale.IsZero)
            {
                continue;
            }

            rows.Add(Array.ConvertAll(changes, change => (change / scale).ToDouble()));
            low.Add(shares.Lower[v] is { } lower ? ((lower - start) / scale).ToDouble() : double.NegativeInfinity);
            high.Add(shares.Upper[v] is { } upper ? ((upper - start) / scale).ToDouble() : double.PositiveInfinity);
        }

        return new FramedBounds(rows, low, high);
    }
}
