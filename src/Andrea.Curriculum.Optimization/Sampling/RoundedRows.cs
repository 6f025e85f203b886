using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Whether mixes of doubles, moved exactly into the affine hull, satisfy all groups and rows: in doubles when these can tell, else exactly.</summary>
internal sealed class RoundedRows
{
    private readonly ShareSystem _shares;
    private readonly double[][] _coefficients;
    private readonly double[] _lower;
    private readonly double[] _upper;

    /// <summary>Rounds the rows of a system, each divided by its greatest coefficient.</summary>
    public RoundedRows(ShareSystem shares)
    {
        _shares = shares;
        var rows = shares.Variables - shares.Sources - 1;
        _coefficients = new double[rows][];
        _lower = new double[rows];
        _upper = new double[rows];
        for (var r = 0; r < rows; r++)
        {
            var variable = shares.Sources + 1 + r;
            var exact = shares.Coefficients(variable);
            var scale = System.Numerics.BigInteger.One;
            foreach (var coefficient in exact)
            {
                scale = System.Numerics.BigInteger.Max(scale, System.Numerics.BigInteger.Abs(coefficient));
            }

            _coefficients[r] = new double[exact.Length];
            for (var i = 0; i < exact.Length; i++)
            {
                _coefficients[r][i] = CorrectRounding.Divide(exact[i], scale);
            }

            var divisor = Rational.Of(scale);
            _lower[r] = shares.Lower[variable] is { } lower ? (lower / divisor).ToDouble() : double.NegativeInfinity;
            _upper[r] = shares.Upper[variable] is { } upper ? (upper / divisor).ToDouble() : double.PositiveInfinity;
        }
    }

    /// <summary>True when every group and row is within its bounds.</summary>
    public bool Allow(ReadOnlySpan<double> mix)
    {
        for (var r = 0; r < _coefficients.Length; r++)
        {
            if (!Allow(r, mix))
            {
                return false;
            }
        }

        return true;
    }

    private bool Allow(int row, ReadOnlySpan<double> mix)
    {
        var coefficients = _coefficients[row];
        var sum = 0.0;
        for (var i = 0; i < coefficients.Length; i++)
        {
            sum += coefficients[i] * mix[i];
        }

        // Coefficients and shares are at most 1 and shares sum to about 1: every operation errs by less than 2^-52.
        var error = (coefficients.Length + 4) * (1.0 / (1L << 51));
        if (sum > _lower[row] + error && sum < _upper[row] - error)
        {
            return true;
        }

        return !(sum < _lower[row] - error || sum > _upper[row] + error) && AllowExactly(row, mix);
    }

    private bool AllowExactly(int row, ReadOnlySpan<double> mix)
    {
        var variable = _shares.Sources + 1 + row;
        var point = new Rational[mix.Length];
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = Rational.OfDouble(mix[i]);
        }

        _shares.MoveIntoHull(point);
        var value = _shares.Value(variable, point);
        return !(value < _shares.Lower[variable] || value > _shares.Upper[variable]);
    }
}
