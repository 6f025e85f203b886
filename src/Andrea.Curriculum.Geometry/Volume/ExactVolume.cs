using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>
/// Volume by inclusion and exclusion over the ranges: a slice of m coordinates is to the simplex of size R in the same hull as
/// sum over sets A of (-1)^|A| max(0, slack - ranges(A))^(m-1) is to R^(m-1). Sets with the same sum are gathered first.
/// </summary>
internal static class ExactVolume
{
    /// <summary>Most terms of the product when the grid is too fine for a table.</summary>
    private const int GreatestLength = 1 << 17;

    private const int WordBits = 64;

    /// <summary>The fraction, or null when it would take too long.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="room">Size of the hull's simplex, in the units that the slice had.</param>
    /// <param name="work">Additions of 64 bits that may be spent.</param>
    public static Rational? OfHull(FreeSlice slice, BigInteger room, long work)
    {
        if (slice.Count == 0)
        {
            return Rational.One;
        }

        // A power costs about the square of its length, and there is one for every sum.
        var words = (slice.Slack.GetBitLength() * (slice.Count - 1) / WordBits) + 1;
        var powers = work / (words * words) / 4;
        var sum = VertexCounter.FitsTable(slice, work) && slice.Slack <= powers ? ByTable(slice)
            : VertexCounter.IsNarrow(slice) ? ByTerms<Int128, long>(slice, (int)Math.Min(GreatestLength, powers))
            : ByTerms<BigInteger, BigInteger>(slice, (int)Math.Min(GreatestLength, powers));
        if (sum is not { } numerator)
        {
            return null;
        }

        var unit = Rational.Of(slice.Unit, room);
        return Rational.Of(numerator * BigInteger.Pow(unit.Numerator, slice.Count - 1), BigInteger.Pow(unit.Denominator, slice.Count - 1));
    }

    private static BigInteger? ByTable(FreeSlice slice)
    {
        var slack = (int)slice.Slack;
        var table = SubsetSumTable.Of(slice.Ranges, slack, isSigned: true);
        var sum = BigInteger.Zero;
        for (var k = 0; k < slack; k++)
        {
            if (!table.IsZero(k))
            {
                sum += table[k] * BigInteger.Pow(slack - k, slice.Count - 1);
            }
        }

        return sum;
    }

    private static BigInteger? ByTerms<TSum, TCount>(FreeSlice slice, int greatestLength)
        where TSum : struct, IBinaryInteger<TSum>
        where TCount : struct, IBinaryInteger<TCount>
    {
        var last = TSum.CreateChecked(slice.Slack);
        var terms = SparseSums<TSum, TCount>.Empty;
        foreach (var range in slice.Ranges)
        {
            terms = terms.Times(TSum.CreateChecked(range), last, isSigned: true);
            if (terms.Length > greatestLength)
            {
                return null;
            }
        }

        var sum = BigInteger.Zero;
        for (var i = 0; i < terms.Length; i++)
        {
            sum += BigInteger.CreateChecked(terms.Counts[i]) * BigInteger.Pow(BigInteger.CreateChecked(last - terms.Sums[i]), slice.Count - 1);
        }

        return sum;
    }
}
