using System.Numerics;

namespace Andrea.Curriculum.Geometry.Numbers;

/// <summary>Conversions of exact numbers to the nearest double, ties to even; the framework's own conversion truncates.</summary>
public static class CorrectRounding
{
    private const int MantissaBits = 53;
    private const int LeastExponent = -1074;
    private const int GreatestExponent = 1023;

    /// <summary>The double nearest to <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">A positive integer.</param>
    /// <returns>The nearest double; 0 on underflow, an infinity on overflow.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is not positive.</exception>
    public static double Divide(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), "a denominator is positive");
        }

        if (numerator.IsZero)
        {
            return 0;
        }

        var negative = numerator.Sign < 0;
        var magnitude = BigInteger.Abs(numerator);

        // One bit more than the mantissa or one fewer; `sticky` stands for all that is cut off.
        var shift = MantissaBits + 1 - (int)(magnitude.GetBitLength() - denominator.GetBitLength());
        var exponent = -shift;
        var scaled = shift >= 0 ? magnitude << shift : magnitude;
        var divisor = shift >= 0 ? denominator : denominator << -shift;
        var quotient = BigInteger.DivRem(scaled, divisor, out var remainder);
        var value = Round((ulong)quotient, !remainder.IsZero, exponent);
        return negative ? -value : value;
    }

    private static double Round(ulong bits, bool sticky, int exponent)
    {
        var length = 64 - BitOperations.LeadingZeroCount(bits);
        var drop = Math.Max(length - MantissaBits, LeastExponent - exponent);
        if (drop > 63)
        {
            return 0;
        }

        if (drop > 0)
        {
            var rest = bits & ((1UL << drop) - 1);
            var half = 1UL << (drop - 1);
            bits >>= drop;
            exponent += drop;
            if (rest > half || (rest == half && (sticky || (bits & 1) == 1)))
            {
                bits++;
            }
        }

        return Scale(bits, exponent);
    }

    /// <summary><paramref name="bits"/> times 2 to the <paramref name="exponent"/>, which is exact or overflows.</summary>
    private static double Scale(ulong bits, int exponent)
    {
        if (bits == 0)
        {
            return 0;
        }

        var length = 64 - BitOperations.LeadingZeroCount(bits);
        if (length + exponent - 1 > GreatestExponent)
        {
            return double.PositiveInfinity;
        }

        return Math.ScaleB(bits, exponent);
    }
}
