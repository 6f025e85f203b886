using System.Numerics;

namespace Andrea.Curriculum.Geometry.Numbers;

/// <summary>
/// Shares as integers of 2^-112, rounded down: sums of up to 2^14 shares are integer sums that are exact, or whose error is counted.
/// </summary>
/// <remarks>
/// Every conversion that drops something adds 1 to the caller's count, so the true sum lies in [sum, sum + count), and strictly
/// above the sum when the count is not 0.
/// </remarks>
internal static class FixedPoint
{
    private const int FractionBits = 112;
    private const int QuarterOffset = 1075 - FractionBits + 2;
    private const ulong HiddenBit = 1UL << 52;

    /// <summary>1.</summary>
    public static Int128 One => Int128.One << FractionBits;

    /// <summary>The greatest fixed number that does not exceed a fraction of 0 or more.</summary>
    public static Int128 Floor(BigInteger numerator, BigInteger denominator, ref int dropped)
    {
        var quotient = BigInteger.DivRem(numerator << FractionBits, denominator, out var remainder);
        dropped += remainder.IsZero ? 0 : 1;
        return (Int128)quotient;
    }

    /// <summary>A share of 0 to 1.</summary>
    public static Int128 Of(double share, ref int dropped)
    {
        var (mantissa, exponent) = Split(share);
        return OfQuarters(4 * mantissa, exponent, ref dropped);
    }

    /// <summary>Least real number that rounds to a share above 0, or its limit when the cell is open.</summary>
    public static Int128 CellLow(double share, ref int dropped)
    {
        // Below a power of two the doubles lie twice as dense.
        var (mantissa, exponent) = Split(share);
        var step = mantissa == HiddenBit && exponent > 1 ? 1UL : 2UL;
        return OfQuarters((4 * mantissa) - step, exponent, ref dropped);
    }

    /// <summary>Greatest real number that rounds to a share, or its limit when the cell is open.</summary>
    public static Int128 CellHigh(double share, ref int dropped)
    {
        var (mantissa, exponent) = Split(share);
        return OfQuarters((4 * mantissa) + 2, exponent, ref dropped);
    }

    /// <summary>True when both ends of the share's rounding cell round to it: ties go to even.</summary>
    public static bool IsCellClosed(double share) => (BitConverter.DoubleToInt64Bits(share) & 1) == 0;

    /// <summary>The nearest double of a number of 0 or more.</summary>
    public static double ToDouble(Int128 value) => CorrectRounding.Scale((UInt128)value, -FractionBits);

    private static (ulong Mantissa, int Exponent) Split(double share)
    {
        var bits = BitConverter.DoubleToUInt64Bits(share) & long.MaxValue;
        var exponent = (int)(bits >> 52);
        return exponent == 0 ? (bits, 1) : ((bits & (HiddenBit - 1)) | HiddenBit, exponent);
    }

    private static Int128 OfQuarters(ulong quarters, int exponent, ref int dropped)
    {
        var shift = exponent - QuarterOffset;
        if (shift >= 0)
        {
            return (Int128)quarters << shift;
        }

        var kept = shift > -64 ? quarters >> -shift : 0;
        if (shift <= -64 ? quarters != 0 : kept << -shift != quarters)
        {
            dropped++;
        }

        return kept;
    }
}
