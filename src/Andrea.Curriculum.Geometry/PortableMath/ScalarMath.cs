namespace Andrea.Curriculum.Geometry.PortableMath;

/// <summary>
/// Elementary functions from + - * /, comparisons and integer operations only, so that every machine, instruction set and compiler
/// gives the same bits. The platform's own functions differ in the last place between processors.
/// </summary>
/// <remarks>
/// Measured against high-precision references: <see cref="Log"/>, <see cref="Exp"/> and <see cref="Log1p"/> err by less than 1 unit in
/// the last place, <see cref="Expm1"/> by less than 2. <see cref="LaneMath"/> gives the same bits in eight lanes.
/// </remarks>
public static class ScalarMath
{
    /// <summary>Natural logarithm.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>ln x; -infinity at 0, NaN below 0.</returns>
    public static double Log(double x)
    {
        if (x >= Coefficients.LeastNormal && x <= double.MaxValue)
        {
            return LogOfNormal(x, 0, 0);
        }

        if (x > 0)
        {
            return double.IsPositiveInfinity(x) ? x : LogOfNormal(x * Coefficients.TwoTo54, 0, -54);
        }

        return x == 0 ? double.NegativeInfinity : double.NaN;
    }

    /// <summary>ln(1 + x) without loss of digits near 0.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>ln(1 + x); -infinity at -1, NaN below -1.</returns>
    public static double Log1p(double x)
    {
        if (x > -Coefficients.Negligible && x < Coefficients.Negligible)
        {
            return x;
        }

        if (x > -1 && x <= double.MaxValue)
        {
            var sum = 1 + x;
            var lost = x <= 1 ? x - (sum - 1) : 1 - (sum - x);
            return LogOfNormal(sum, lost, 0);
        }

        return x == -1 ? double.NegativeInfinity : double.IsPositiveInfinity(x) ? x : double.NaN;
    }

    /// <summary>e to the power x.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>e^x; 0 on underflow, infinity on overflow; gradual underflow rounds twice.</returns>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (x > Coefficients.ExpOverflow)
        {
            return double.PositiveInfinity;
        }

        if (x < Coefficients.ExpUnderflow)
        {
            return 0;
        }

        var shifted = (x * Coefficients.InverseLn2) + Coefficients.RoundingShift;
        var power = shifted - Coefficients.RoundingShift;
        var high = x - (power * Coefficients.Ln2High);
        var low = power * Coefficients.Ln2Low;
        var value = 1 + (high - (low - Curve(high - low)));

        // Two factors, since 2^power itself may lie outside the range of doubles.
        var whole = (long)power;
        var half = whole >> 1;
        return value * PowerOfTwo(half) * PowerOfTwo(whole - half);
    }

    /// <summary>e^x - 1 without loss of digits near 0.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>e^x - 1; -1 far below 0, infinity on overflow.</returns>
    public static double Expm1(double x)
    {
        if ((x > -Coefficients.Negligible && x < Coefficients.Negligible) || double.IsNaN(x))
        {
            return x;
        }

        if (x > Coefficients.ExpOverflow)
        {
            return double.PositiveInfinity;
        }

        if (x < Coefficients.Expm1Floor)
        {
            return -1;
        }

        var shifted = (x * Coefficients.InverseLn2) + Coefficients.RoundingShift;
        var power = shifted - Coefficients.RoundingShift;
        var high = x - (power * Coefficients.Ln2High);
        var low = power * Coefficients.Ln2Low;
        var reduced = high - low;
        var tail = Curve(reduced) + (high - reduced - low);

        // 2^p (1 + r + tail) - 1 = 2^p ((1 - 2^-p) + r + tail).
        var whole = (long)power;
        var half = whole >> 1;
        var unit = 1 - (PowerOfTwo(-half) * PowerOfTwo(half - whole));
        return (unit + reduced + tail) * PowerOfTwo(half) * PowerOfTwo(whole - half);
    }

    /// <summary>Logarithm of the gamma function, by Stirling's series after shifting the argument to 10 or more.</summary>
    /// <param name="x">A positive double.</param>
    /// <returns>ln Gamma(x), with an error below 1e-14 max(1, |ln Gamma(x)|); infinity at infinity.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not positive.</exception>
    public static double LogGamma(double x)
    {
        if (!(x > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(x), "the argument of the log gamma function is positive");
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        var product = 1.0;
        for (; x < 10; x += 1)
        {
            product *= x;
        }

        // Bernoulli numbers B_2j / (2j (2j - 1)), j = 1..7.
        var z = 1 / (x * x);
        var series = (1.0 / 12) + (z * ((-1.0 / 360) + (z * ((1.0 / 1260) + (z * ((-1.0 / 1680)
            + (z * ((1.0 / 1188) + (z * ((-691.0 / 360360) + (z * (1.0 / 156))))))))))));
        return ((x - 0.5) * Log(x)) - x + Coefficients.HalfLnTwoPi + (series / x) - Log(product);
    }

    /// <summary>ln(x + lost) + exponent ln 2, for a positive normal x and a correction below half its last place.</summary>
    private static double LogOfNormal(double x, double lost, int exponent)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x) + (Coefficients.OneBits - Coefficients.RootHalfBits);
        var biased = bits >> 52;
        var power = BitConverter.UInt64BitsToDouble(biased | Coefficients.TwoTo52Bits) - Coefficients.TwoTo52PlusBias;
        var f = BitConverter.UInt64BitsToDouble((bits & Coefficients.MantissaMask) + Coefficients.RootHalfBits) - 1;

        // lost / x, to a few digits. Twice 2^-power is finite in every binade; in the topmost it is 0, and nothing is lost there.
        var half = 0.5 * (f * f);
        var unscale = BitConverter.UInt64BitsToDouble((2047 - biased) << 52);
        var correction = lost * unscale * (0.5 - (0.5 * f) + half);
        power += exponent;

        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var even = z * (Coefficients.Log0 + (w * (Coefficients.Log2 + (w * (Coefficients.Log4 + (w * Coefficients.Log6))))));
        var odd = w * (Coefficients.Log1 + (w * (Coefficients.Log3 + (w * Coefficients.Log5))));
        var rest = (s * (half + (even + odd))) + ((power * Coefficients.Ln2Low) + correction);
        return (power * Coefficients.Ln2High) - (half - rest - f);
    }

    /// <summary>e^r - 1 - r on |r| &lt;= ln 2 / 2, from the continued form 1 + 2r / (r coth(r/2) - r).</summary>
    private static double Curve(double r)
    {
        var t = r * r;
        var w = t * t;
        var even = Coefficients.Exp0 + (w * (Coefficients.Exp2 + (w * Coefficients.Exp4)));
        var odd = Coefficients.Exp1 + (w * Coefficients.Exp3);
        var c = r - (t * (even + (t * odd)));
        return r * c / (2 - c);
    }

    private static double PowerOfTwo(long power) => BitConverter.UInt64BitsToDouble((ulong)(power + 1023) << 52);
}
