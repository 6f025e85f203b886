using System.Globalization;
using System.Numerics;

namespace Andrea.Curriculum.Geometry.Numbers;

/// <summary>Text of exact numbers: a terminating decimal in full, anything else as a fraction.</summary>
public static class ExactText
{
    private const int GreatestPower = 4096;

    /// <summary>The exact decimal when the denominator has only the factors 2 and 5, else <c>p/q</c>.</summary>
    public static string Format(Rational value)
    {
        var places = DecimalPlaces(value.Denominator);
        if (places < 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");
        }

        var scaled = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, places) / value.Denominator;
        return Insert(scaled, places, value.Sign < 0);
    }

    /// <summary>Rounded half away from zero to <paramref name="places"/> decimals, trailing zeros dropped.</summary>
    /// <param name="value">The number.</param>
    /// <param name="places">Digits behind the point, 0 or more.</param>
    public static string FormatRounded(Rational value, int places)
    {
        var text = FormatFixed(value, places);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>Rounded half away from zero to exactly <paramref name="places"/> decimals.</summary>
    /// <param name="value">The number.</param>
    /// <param name="places">Digits behind the point, 0 or more.</param>
    public static string FormatFixed(Rational value, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        var scaled = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, places);
        var rounded = ((2 * scaled) + value.Denominator) / (2 * value.Denominator);
        return Insert(rounded, places, value.Sign < 0 && !rounded.IsZero);
    }

    private static string Insert(BigInteger scaled, int places, bool negative)
    {
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var text = places == 0 ? digits : $"{digits[..^places]}.{digits[^places..]}";
        return negative ? "-" + text : text;
    }

    /// <summary>Digits that the exact decimal needs behind its point, or -1 when it does not end.</summary>
    private static int DecimalPlaces(BigInteger denominator)
    {
        var twos = 0;
        while (denominator.IsEven && twos <= GreatestPower)
        {
            denominator >>= 1;
            twos++;
        }

        var fives = 0;
        while (!denominator.IsOne && fives <= GreatestPower)
        {
            denominator = BigInteger.DivRem(denominator, 5, out var remainder);
            if (!remainder.IsZero)
            {
                return -1;
            }

            fives++;
        }

        return denominator.IsOne ? Math.Max(twos, fives) : -1;
    }
}
