using System.Numerics;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>
/// Counts the vertices of a slice. At a vertex all coordinates but one at most are 0 or at their range, so there is one for every set of
/// ranges with the sum of the slack, and one for every coordinate and set of others whose sum lies less than its range below the slack.
/// </summary>
internal static class VertexCounter
{
    /// <summary>Most 64-bit words of a table: 64 MB.</summary>
    public const int GreatestTable = 1 << 23;

    /// <summary>Most terms of half the product: all sets of 20 ranges.</summary>
    private const int GreatestHalf = 1 << 20;

    /// <summary>The same where sums need integers of any length, which are slower.</summary>
    private const int GreatestWideHalf = 1 << 15;

    private const int GreatestNarrowCount = 62;
    private const int GreatestNarrowBits = 125;

    /// <summary>The number of vertices, or null when it would take too long.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="work">Additions of 64 bits that may be spent.</param>
    public static BigInteger? Count(FreeSlice slice, long work)
    {
        if (slice.Count == 0)
        {
            return BigInteger.One;
        }

        if (FitsTable(slice, work))
        {
            return ByTable(slice);
        }

        return IsNarrow(slice)
            ? ByHalves<Int128, long>(slice, (int)Math.Min(GreatestHalf, work / (16 * slice.Count)))
            : ByHalves<BigInteger, BigInteger>(slice, (int)Math.Min(GreatestWideHalf, work / (256 * slice.Count)));
    }

    /// <summary>True when a table of all sums up to the slack is affordable.</summary>
    public static bool FitsTable(FreeSlice slice, long work)
    {
        var width = SubsetSumTable.Width(slice.Count);
        return slice.Slack < GreatestTable / width && ((long)slice.Slack + 1) * width * slice.Count <= work;
    }

    /// <summary>True when sums and counts are integers of fixed width.</summary>
    public static bool IsNarrow(FreeSlice slice) =>
        slice.Count <= GreatestNarrowCount && slice.Slack.GetBitLength() <= GreatestNarrowBits;

    private static BigInteger ByTable(FreeSlice slice)
    {
        var slack = (int)slice.Slack;
        var table = SubsetSumTable.Of(slice.Ranges, slack, isSigned: false);
        var total = table[slack];
        table.Accumulate();
        var open = BigInteger.Zero;
        for (var i = 0; i < slice.Count; i++)
        {
            if (i == 0 || slice.Ranges[i] != slice.Ranges[i - 1])
            {
                open = CountOpen(table, slack, (int)slice.Ranges[i]);
            }

            total += open;
        }

        return total;
    }

    /// <summary>Sets without the range whose sum is in (slack - range, slack): 1 / (1 + t^range) = 1 - t^range + t^2range - ...</summary>
    private static BigInteger CountOpen(SubsetSumTable upTo, int slack, int range)
    {
        var total = BigInteger.Zero;
        var isAdded = true;
        for (var top = slack - 1; top >= 0; top -= range)
        {
            var low = top + 1 - range;
            var between = low >= 0 ? upTo[top] - upTo[low] : upTo[top];
            total = isAdded ? total + between : total - between;
            isAdded = !isAdded;
        }

        return total;
    }

    private static BigInteger? ByHalves<TSum, TCount>(FreeSlice slice, int greatestHalf)
        where TSum : struct, IBinaryInteger<TSum>
        where TCount : struct, IBinaryInteger<TCount>
    {
        var slack = TSum.CreateChecked(slice.Slack);
        var ranges = Array.ConvertAll(slice.Ranges, TSum.CreateChecked);
        var isFirst = new bool[ranges.Length];
        var (first, second) = (SparseSums<TSum, TCount>.Empty, SparseSums<TSum, TCount>.Empty);
        for (var i = 0; i < ranges.Length; i++)
        {
            isFirst[i] = first.Length <= second.Length;
            if (isFirst[i])
            {
                first = first.Times(ranges[i], slack, isSigned: false);
            }
            else
            {
                second = second.Times(ranges[i], slack, isSigned: false);
            }

            if (Math.Max(first.Length, second.Length) > greatestHalf)
            {
                return null;
            }
        }

        var total = BigInteger.CreateChecked(first.CountBetween(second, slack - TSum.One, slack + TSum.One));
        for (var i = 0; i < ranges.Length; i++)
        {
            var (with, without) = isFirst[i] ? (second, first) : (first, second);
            total += BigInteger.CreateChecked(without.Without(ranges[i]).CountBetween(with, slack - ranges[i], slack));
        }

        return total;
    }
}
