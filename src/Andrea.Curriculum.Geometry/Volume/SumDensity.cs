using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>
/// The volume of what a node's sources can be, by their sum s: a sum of terms c max(0, s - k)^j / j! for knots k and degrees j. Sums of
/// independent nodes convolve, which multiplies knots' powers and adds j + 1 (the Laplace transforms e^(-k z) / z^(j + 1) multiply);
/// a group's bounds cut the function off, which expands it by Taylor at both ends. All numbers are exact.
/// </summary>
/// <typeparam name="TSum">Holds twice the greatest sum.</typeparam>
internal sealed class SumDensity<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    private const int WordBits = 64;

    /// <summary>One step of a derivative, in additions of 64 bits, besides what the length of its numbers costs.</summary>
    private const int TermWork = 64;

    private readonly TermList<TSum>[] _byDegree;

    /// <summary>What all coefficients are to be divided by.</summary>
    private readonly BigInteger _scale;

    private SumDensity(TermList<TSum>[] byDegree, BigInteger scale)
    {
        _byDegree = byDegree;
        _scale = scale;
    }

    /// <summary>A source: 1 on its range.</summary>
    public static SumDensity<TSum> OfSource(TSum width) =>
        new([TermList<TSum>.One + TermList<TSum>.Of(width, BigInteger.MinusOne)], BigInteger.One);

    /// <summary>Of two nodes together, for sums up to <paramref name="last"/>; null when it costs too much.</summary>
    public static SumDensity<TSum>? Product(SumDensity<TSum> left, SumDensity<TSum> right, TSum last, WorkMeter meter)
    {
        var product = new TermList<TSum>[left._byDegree.Length + right._byDegree.Length];
        Array.Fill(product, TermList<TSum>.Zero);
        for (var i = 0; i < left._byDegree.Length; i++)
        {
            for (var j = 0; j < right._byDegree.Length; j++)
            {
                if (TermList<TSum>.Product(left._byDegree[i], right._byDegree[j], last, meter) is not { } terms)
                {
                    return null;
                }

                product[i + j + 1] += terms;
            }
        }

        return new(product, left._scale * right._scale);
    }

    /// <summary>The same within a group's bounds, by what the group has above its least share; null when it costs too much.</summary>
    /// <param name="gap">The sum at the group's least share.</param>
    /// <param name="width">Greatest less least share.</param>
    /// <param name="meter">Counts the work.</param>
    public SumDensity<TSum>? Bound(TSum gap, TSum width, WorkMeter meter)
    {
        if (Derivatives(gap, isRight: true, meter) is not { } low || Derivatives(gap + width, isRight: false, meter) is not { } high)
        {
            return null;
        }

        var factorial = Factorial(_byDegree.Length - 1);
        var bound = new TermList<TSum>[_byDegree.Length];
        for (var j = 0; j < bound.Length; j++)
        {
            bound[j] = _byDegree[j].Between(gap, gap + width).Times(factorial);
            bound[j] = low[j].IsZero ? bound[j] : TermList<TSum>.Of(TSum.Zero, low[j]) + bound[j];
            bound[j] = high[j].IsZero ? bound[j] : bound[j] + TermList<TSum>.Of(width, -high[j]);
        }

        return new(bound, _scale * factorial);
    }

    /// <summary>The volume at a sum; null when it costs too much.</summary>
    public Rational? At(TSum sum, WorkMeter meter) => Derivatives(sum, isRight: false, meter) is { } derivatives
        ? Rational.Of(derivatives[0], _scale * Factorial(_byDegree.Length - 1))
        : null;

    private static BigInteger Factorial(int number)
    {
        var factorial = BigInteger.One;
        for (var k = 2; k <= number; k++)
        {
            factorial *= k;
        }

        return factorial;
    }

    /// <summary>All derivatives at a sum from the right or the left, times the factorial of the greatest degree and the scale.</summary>
    private BigInteger[]? Derivatives(TSum sum, bool isRight, WorkMeter meter)
    {
        var degrees = _byDegree.Length;
        var derivatives = new BigInteger[degrees];
        var last = isRight ? sum : sum - TSum.One;

        // Quotients of the greatest degree's factorial by every smaller one.
        var quotients = new BigInteger[degrees];
        quotients[^1] = BigInteger.One;
        for (var k = degrees - 2; k >= 0; k--)
        {
            quotients[k] = quotients[k + 1] * (k + 1);
        }

        for (var i = 0; i < degrees; i++)
        {
            var terms = _byDegree[i];
            var count = terms.CountUpTo(last);
            var words = 2 + ((terms.Bits() + ((long)BigInteger.CreateChecked(sum).GetBitLength() * (i + 1))) / WordBits);
            if (!meter.TrySpend(count * (i + 1L) * (TermWork + (words * (1 + ((long)quotients[0].GetBitLength() / WordBits))))))
            {
                return null;
            }

            for (var t = 0; t < count; t++)
            {
                var distance = BigInteger.CreateChecked(sum - terms.Powers[t]);
                var power = terms.Coefficients[t];
                for (var j = i; j >= 0; j--)
                {
                    derivatives[j] += power * quotients[i - j];
                    power *= distance;
                }
            }
        }

        return derivatives;
    }
}
