namespace Andrea.Curriculum.Geometry.PortableMath;

/// <summary>
/// Constants shared by the scalar and the eight-lane functions, so that both round alike.
/// Polynomials interpolate at Chebyshev nodes; the stated errors are absolute, on the reduced interval, before rounding.
/// </summary>
internal static class Coefficients
{
    /// <summary>Upper 33 bits of ln 2: products with exponents are exact.</summary>
    internal const double Ln2High = 0.6931471804855391;

    /// <summary>ln 2 - <see cref="Ln2High"/>.</summary>
    internal const double Ln2Low = 7.440617110012397e-11;

    internal const double InverseLn2 = 1.4426950408889634;

    internal const double HalfLnTwoPi = 0.9189385332046728;

    /// <summary>1.5 * 2^52: adding and subtracting it rounds to an integer, which then stands in the low bits.</summary>
    internal const double RoundingShift = 6755399441055744.0;

    /// <summary>Bits of 2^52, whose low 52 bits can hold an integer.</summary>
    internal const ulong TwoTo52Bits = 0x4330000000000000;

    /// <summary>2^52 + 1023: subtracting it removes the exponent's bias as well.</summary>
    internal const double TwoTo52PlusBias = 4503599627371519.0;

    internal const ulong OneBits = 0x3FF0000000000000;

    /// <summary>Bits of sqrt(1/2), the least reduced argument of the logarithm.</summary>
    internal const ulong RootHalfBits = 0x3FE6A09E667F3BCD;

    internal const ulong MantissaMask = 0x000FFFFFFFFFFFFF;

    internal const double LeastNormal = 2.2250738585072014e-308;

    internal const double TwoTo54 = 18014398509481984.0;

    /// <summary>Below 2^-54 in magnitude, log1p(x) and expm1(x) round to x.</summary>
    internal const double Negligible = 5.551115123125783e-17;

    /// <summary>The least double whose exponential is infinite lies just above this.</summary>
    internal const double ExpOverflow = 709.782712893384;

    /// <summary>Exponentials below this round to 0.</summary>
    internal const double ExpUnderflow = -745.1332191019412;

    /// <summary>At and below this, exp(x) - 1 rounds to -1.</summary>
    internal const double Expm1Floor = -40;

    // (2 atanh(s) - 2s) / s^3 in z = s^2 on [0, 0.02944]: error 5e-18.
    internal const double Log0 = 0.666666666666667;
    internal const double Log1 = 0.39999999999899444;
    internal const double Log2 = 0.2857142862600327;
    internal const double Log3 = 0.22222211130259878;
    internal const double Log4 = 0.18182889455674947;
    internal const double Log5 = 0.15331710618210773;
    internal const double Log6 = 0.14616585424888623;

    // (r coth(r/2) - 2) / r^2 in t = r^2 on [0, 0.1204]: error 8e-18.
    internal const double Exp0 = 0.1666666666666666;
    internal const double Exp1 = -0.0027777777777562864;
    internal const double Exp2 = 6.613756470855508e-05;
    internal const double Exp3 = -1.6534058842837582e-06;
    internal const double Exp4 = 4.1437096880780196e-08;
}
