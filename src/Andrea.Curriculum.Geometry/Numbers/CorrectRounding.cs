using System.Numerics;

namespace Andrea.Curriculum.Geometry.Numbers;

/// <summary>Conversions of exact numbers to the nearest double, ties to even; the framework's own conversion truncates.</summary>
public static class CorrectRounding
{
    private const int MantissaBits = 53;
    private const int LeastExponent = -1074;
    private const int GreatestExponent = 1023;
    private const long GreatestExactInteger = 1L << MantissaBits;

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

        // One bit more than the mantissa, or two; the remainder stands for all that is cut off.
        var shift = MantissaBits + 1 - (int)(magnitude.GetBitLength() - denominator.GetBitLength());
        var scaled = shift >= 0 ? magnitude << shift : magnitude;
        var divisor = shift >= 0 ? denominator : denominator << -shift;
        var quotient = BigInteger.DivRem(scaled, divisor, out var remainder);
        var value = Round((ulong)quotient, !remainder.IsZero, -shift);
        return negative ? -value : value;
    }

    /// <summary>The double nearest to the square root of a fraction.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public static double SquareRoot(Rational value)
    {
        if (value.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "only numbers of 0 or more have a square root");
        }

        if (value.IsZero)
        {
            return 0;
        }

        // floor(sqrt(p 4^s / q)) has 54 to 56 bits; what it cuts off matters only as zero or not zero.
        var half = (int)((value.Denominator.GetBitLength() - value.Numerator.GetBitLength()) / 2) + MantissaBits + 2;
        var radicand = half >= 0 ? value.Numerator << (2 * half) : value.Numerator;
        var divisor = half >= 0 ? value.Denominator : value.Denominator << (-2 * half);
        var quotient = BigInteger.DivRem(radicand, divisor, out var remainder);
        var root = IntegerRoot((UInt128)quotient);
        return Round(root, !remainder.IsZero || (UInt128)root * root != (UInt128)quotient, -half);
    }

    /// <summary>The nearest double of a quotient of two integers of one type; allocates nothing for 64-bit integers.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">A positive integer.</param>
    internal static double Divide<T>(T numerator, T denominator)
        where T : struct, IBinaryInteger<T> =>
        numerator is long left && denominator is long right
            ? Divide(left, right)
            : Divide(BigInteger.CreateChecked(numerator), BigInteger.CreateChecked(denominator));

    /// <summary>The double nearest to <paramref name="magnitude"/> times 2 to the <paramref name="exponent"/>.</summary>
    internal static double Scale(UInt128 magnitude, int exponent)
    {
        var excess = Math.Max(0, 64 - (int)UInt128.LeadingZeroCount(magnitude));
        var top = (ulong)(magnitude >> excess);
        return Round(top, (UInt128)top << excess != magnitude, exponent + excess);
    }

    private static double Divide(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        if (numerator is >= -GreatestExactInteger and <= GreatestExactInteger && denominator <= GreatestExactInteger)
        {
            // Both are doubles already and the hardware rounds their quotient once.
            return numerator / (double)denominator;
        }

        var magnitude = numerator < 0 ? (ulong)-numerator : (ulong)numerator;
        var length = BitOperations.Log2(magnitude) - BitOperations.Log2((ulong)denominator);
        var shift = Math.Max(0, MantissaBits + 1 - length);
        var (quotient, remainder) = UInt128.DivRem((UInt128)magnitude << shift, (ulong)denominator);
        var value = Round((ulong)quotient, remainder != 0, -shift);
        return numerator < 0 ? -value : value;
    }

    /// <summary>Rounds <paramref name="bits"/> times 2 to the <paramref name="exponent"/>, plus a little when <paramref name="sticky"/>.</summary>
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

        if (bits == 0)
        {
            return 0;
        }

        var top = 63 - BitOperations.LeadingZeroCount(bits) + exponent;
        return top > GreatestExponent ? double.PositiveInfinity : Math.ScaleB(bits, exponent);
    }

    private static ulong IntegerRoot(UInt128 value)
    {
        ulong root = 0;
        for (var bit = 1UL << 58; bit != 0; bit >>= 1)
        {
            var next = root | bit;
            if ((UInt128)next * next <= value)
            {
                root = next;
            }
        }

        return root;
    }
}
