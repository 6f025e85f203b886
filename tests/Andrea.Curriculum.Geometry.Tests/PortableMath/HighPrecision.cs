using System.Numerics;

namespace Andrea.Curriculum.Geometry.Tests.PortableMath;

/// <summary>Elementary functions by plain series in 1,200-bit fixed point: slow, and independent of the tested formulas.</summary>
internal static class HighPrecision
{
    private const int Bits = 1200;

    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Ln2 = 2 * ArcTanh(One / 3);

    internal static BigInteger Fixed(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = bits & 0xFFFFFFFFFFFFF;
        mantissa = exponent == 0 ? mantissa : mantissa + (1L << 52);
        var shift = Math.Max(exponent, 1) - 1075 + Bits;
        var magnitude = mantissa << shift;
        return bits < 0 ? -magnitude : magnitude;
    }

    internal static BigInteger Log(double x) => LogFixed(Fixed(x));

    internal static BigInteger Log1p(double x) => LogFixed(One + Fixed(x));

    internal static BigInteger Expm1(double x) => Exp(x) - One;

    internal static BigInteger Exp(double x)
    {
        var value = Fixed(x);
        var power = (int)BigInteger.Divide(value, Ln2);
        var rest = value - (power * Ln2);
        BigInteger sum = 0, term = One;
        for (var k = 1; !term.IsZero; k++)
        {
            sum += term;
            term = (term * rest >> Bits) / k;
        }

        return power >= 0 ? sum << power : sum >> -power;
    }

    /// <summary>|value - exact| in units of the last place of <paramref name="value"/>.</summary>
    internal static double UlpError(double value, BigInteger exact)
    {
        var ulp = Fixed(Math.BitIncrement(Math.Abs(value)) - Math.Abs(value));
        return (double)(BigInteger.Abs(Fixed(value) - exact) * 1_000_000 / ulp) / 1e6;
    }

    private static BigInteger LogFixed(BigInteger value)
    {
        var power = (int)value.GetBitLength() - 1 - Bits;
        var numerator = value - (power >= 0 ? One << power : One >> -power);
        var denominator = value + (power >= 0 ? One << power : One >> -power);
        return (power * Ln2) + (2 * ArcTanh((numerator << Bits) / denominator));
    }

    private static BigInteger ArcTanh(BigInteger s)
    {
        var square = s * s >> Bits;
        var (sum, power) = (BigInteger.Zero, s);
        for (var k = 1; !power.IsZero; k += 2)
        {
            sum += power / k;
            power = power * square >> Bits;
        }

        return sum;
    }
}
