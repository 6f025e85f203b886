using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>
/// A sum of fractions of both signs that nearly cancel: exact while its denominator is short, else in fixed point with as many bits as
/// the cancellation takes, which gives an interval.
/// </summary>
internal sealed class FractionSum
{
    /// <summary>Most bits of an exact result's denominator.</summary>
    private const int GreatestExactBits = 1 << 13;

    /// <summary>Most bits of all denominators together, and of their least common multiple, while they are added up.</summary>
    private const int GreatestAddedBits = 1 << 17;

    private const int FirstBits = 256;
    private const int GreatestBits = 1 << 14;

    /// <summary>An interval is narrow enough when its width, relative to it, is 2 to minus this.</summary>
    private const int NarrowBits = 50;

    private const int WordBits = 64;

    private readonly List<(BigInteger Numerator, BigInteger Denominator)> _terms = [];
    private BigInteger _greatest;
    private long _bits;

    /// <summary>Adds a fraction.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">Not 0.</param>
    public void Add(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _terms.Add((numerator / divisor, denominator / divisor));
        _greatest = BigInteger.Max(_greatest, denominator / divisor);
        _bits += (denominator / divisor).GetBitLength();
    }

    /// <summary>An interval around a sum above 0, of width 0 when the sum is exact; null when it takes too much work.</summary>
    public (Rational Low, Rational High)? Total(WorkMeter meter)
    {
        // The least common multiple of the numbers up to k has about 1.44 k bits.
        if ((_bits <= GreatestAddedBits || _greatest <= GreatestExactBits / 2) && Exact(0, _terms.Count) is var total
            && total.Denominator.GetBitLength() <= GreatestExactBits)
        {
            return (total, total);
        }

        for (var bits = FirstBits; bits <= GreatestBits; bits *= 2)
        {
            if (!meter.TrySpend((long)_terms.Count * (8 + ((bits + (long)_greatest.GetBitLength()) / WordBits))))
            {
                return null;
            }

            var sum = BigInteger.Zero;
            foreach (var (numerator, denominator) in _terms)
            {
                // Rounded toward 0: off by less than 1 to either side.
                sum += (numerator << bits) / denominator;
            }

            if ((sum - _terms.Count).GetBitLength() > NarrowBits + BitOperations.Log2((uint)_terms.Count) + 2 && sum.Sign > 0)
            {
                var unit = BigInteger.One << bits;
                return (Rational.Of(sum - _terms.Count, unit), Rational.Of(sum + _terms.Count, unit));
            }
        }

        return null;
    }

    private Rational Exact(int first, int end) => end - first <= 0 ? Rational.Zero
        : end - first == 1 ? Rational.Of(_terms[first].Numerator, _terms[first].Denominator)
        : Exact(first, (first + end) / 2) + Exact((first + end) / 2, end);
}
