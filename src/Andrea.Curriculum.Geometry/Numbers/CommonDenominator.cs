using System.Numerics;

namespace Andrea.Curriculum.Geometry.Numbers;

/// <summary>A list of fractions put on one denominator, so that sums and comparisons are those of integers.</summary>
public sealed class CommonDenominator
{
    private CommonDenominator(BigInteger value) => Value = value;

    /// <summary>The least common multiple of the denominators, at least 1.</summary>
    public BigInteger Value { get; }

    /// <summary>The least common denominator of all given lists.</summary>
    public static CommonDenominator Of(params ReadOnlySpan<IReadOnlyList<Rational>> lists)
    {
        var common = BigInteger.One;
        foreach (var list in lists)
        {
            foreach (var value in list)
            {
                var denominator = value.Denominator;
                if (!(common % denominator).IsZero)
                {
                    common *= denominator / BigInteger.GreatestCommonDivisor(common, denominator);
                }
            }
        }

        return new CommonDenominator(common);
    }

    /// <summary>Numerator of <paramref name="value"/> over this denominator.</summary>
    public BigInteger Scale(Rational value) => value.Numerator * (Value / value.Denominator);

    /// <summary>The fraction <paramref name="numerator"/> over this denominator.</summary>
    public Rational Restore(BigInteger numerator) => Rational.Of(numerator, Value);
}
