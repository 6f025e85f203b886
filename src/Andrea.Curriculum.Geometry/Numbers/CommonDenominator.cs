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
        var last = BigInteger.One;
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Count; i++)
            {
                // Neighbours mostly have the same number of digits, hence the same denominator.
                var denominator = list[i].Denominator;
                if (denominator != last)
                {
                    last = denominator;
                    common = LeastCommonMultiple(common, denominator);
                }
            }
        }

        return new CommonDenominator(common);
    }

    /// <summary>The least denominator that this one and all given fractions can stand on.</summary>
    public CommonDenominator And(IReadOnlyList<Rational> list)
    {
        var other = Of(list);
        return new CommonDenominator(LeastCommonMultiple(Value, other.Value));
    }

    /// <summary>Numerator of <paramref name="value"/> over this denominator.</summary>
    public BigInteger Scale(Rational value) => value.Numerator * (Value / value.Denominator);

    /// <summary>Numerators of all <paramref name="values"/> over this denominator.</summary>
    public BigInteger[] ScaleAll(IReadOnlyList<Rational> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var numerators = new BigInteger[values.Count];
        var last = BigInteger.One;
        var factor = Value;
        for (var i = 0; i < numerators.Length; i++)
        {
            var denominator = values[i].Denominator;
            if (denominator != last)
            {
                last = denominator;
                factor = Value / denominator;
            }

            numerators[i] = values[i].Numerator * factor;
        }

        return numerators;
    }

    /// <summary>The fraction <paramref name="numerator"/> over this denominator.</summary>
    public Rational Restore(BigInteger numerator) => Rational.Of(numerator, Value);

    private static BigInteger LeastCommonMultiple(BigInteger left, BigInteger right) =>
        (left % right).IsZero ? left : left * (right / BigInteger.GreatestCommonDivisor(left, right));
}
