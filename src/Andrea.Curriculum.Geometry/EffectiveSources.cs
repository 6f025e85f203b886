using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry;

/// <summary>
/// The number of effective sources of a mix: exp(-sum w ln w), the exponential of its entropy. It is 1 when one source has everything
/// and k when k sources share equally.
/// </summary>
public static class EffectiveSources
{
    /// <summary>The number as a double, off by less than 2^-51 of itself; exact when all shares above 0 are equal.</summary>
    /// <param name="mix">Shares of 0 or more that sum to 1.</param>
    /// <exception cref="ArgumentException">A share is negative, or none is above 0.</exception>
    public static double Of(IReadOnlyList<Rational> mix)
    {
        var (low, high) = Bounds(mix);
        return ((low + high) / 2).ToDouble();
    }

    /// <summary>The number in digits that are all right: the true number, rounded half up, prints the same.</summary>
    /// <param name="mix">Shares of 0 or more that sum to 1.</param>
    /// <param name="significantDigits">Digits, at least 1; digits before the point are never cut, and a whole number that is exact has none behind it.</param>
    /// <exception cref="ArgumentException">A share is negative, or none is above 0.</exception>
    public static string Format(IReadOnlyList<Rational> mix, int significantDigits = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(significantDigits, 1);
        var (low, high) = Bounds(mix);
        return Format(low, high, significantDigits);
    }

    /// <summary>Digits that every number between two has, when they are near each other; else of the lower one.</summary>
    internal static string Format(Rational low, Rational high, int significantDigits)
    {
        if (low == high)
        {
            return low.ToString();
        }

        var places = Math.Max(0, significantDigits - ExactText.FormatFixed(low, 0).Length);

        // Where the digits end just between two numbers one more tells them apart; 20 are fewer than the bounds are wide.
        for (; places < 20; places++)
        {
            var text = ExactText.FormatFixed(low, places);
            if (text == ExactText.FormatFixed(high, places))
            {
                return text;
            }
        }

        for (places = Math.Max(0, significantDigits - ExactText.FormatFixed(low, 0).Length); places > 0; places--)
        {
            var text = ExactText.FormatFixed(low, places);
            if (text == ExactText.FormatFixed(high, places))
            {
                return text;
            }
        }

        return ExactText.FormatFixed(low, 0);
    }

    /// <summary>Numbers between which the number of effective sources of a mix lies; equal when it is whole.</summary>
    internal static (Rational Low, Rational High) Bounds(IReadOnlyList<Rational> mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        var counts = Count(mix);
        if (counts.Count == 1)
        {
            foreach (var count in counts.Values)
            {
                return (count, count);
            }
        }

        var entropy = BigInteger.Zero;
        var error = Rational.Of(counts.Count);
        foreach (var (share, count) in counts)
        {
            var (log, halvings) = FixedLogarithm.NegativeLog(share);
            var weight = share * count;
            entropy += log * weight.Numerator / weight.Denominator;
            error += weight * Rational.Of((halvings + 1) * FixedLogarithm.SeriesError);
        }

        var (value, relative) = FixedLogarithm.Exp(entropy, (error.Numerator / error.Denominator) + 1);
        var centre = Rational.Of(value, BigInteger.One << FixedLogarithm.FractionBits);
        var radius = centre * Rational.Of(relative, BigInteger.One << FixedLogarithm.FractionBits);
        return (Rational.Max(Rational.One, centre - radius), centre + radius);
    }

    private static Dictionary<Rational, int> Count(IReadOnlyList<Rational> mix)
    {
        var counts = new Dictionary<Rational, int>();
        for (var i = 0; i < mix.Count; i++)
        {
            if (mix[i].Sign < 0)
            {
                throw new ArgumentException("a mix has no negative share", nameof(mix));
            }

            if (!mix[i].IsZero)
            {
                counts[mix[i]] = counts.GetValueOrDefault(mix[i]) + 1;
            }
        }

        return counts.Count > 0 ? counts : throw new ArgumentException("a mix has a share above 0", nameof(mix));
    }
}
