using System.Numerics;

namespace Andrea.Curriculum.Geometry.Numbers;

/// <summary>Square roots of fractions, rounded up.</summary>
internal static class RootAbove
{
    private const int RelativeBits = 80;

    /// <summary>The least whole number that is not below the square root of a fraction above 0, times 2 to a power.</summary>
    public static BigInteger Of(Rational square, int power)
    {
        var radicand = power >= 0 ? square.Numerator << (2 * power) : square.Numerator;
        var divisor = power >= 0 ? square.Denominator : square.Denominator << (-2 * power);
        var quotient = BigInteger.DivRem(radicand, divisor, out var remainder);
        var root = IntegerRoot(quotient);
        return remainder.IsZero && root * root == quotient ? root : root + 1;
    }

    /// <summary>The square root of a fraction above 0, rounded up by less than 2^-80 of itself.</summary>
    public static Rational Of(Rational square)
    {
        var power = RelativeBits + Math.Max(0, (int)((square.Denominator.GetBitLength() - square.Numerator.GetBitLength() + 3) / 2));
        return Rational.Of(Of(square, power), BigInteger.One << power);
    }

    /// <summary>Newton's method from above.</summary>
    private static BigInteger IntegerRoot(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
