using System.Numerics;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>A union of closed intervals of shares.</summary>
/// <param name="Intervals">The intervals, ascending, no two of which touch.</param>
internal sealed record ShareSet(IReadOnlyList<(BigInteger Low, BigInteger High)> Intervals)
{
    /// <summary>No share.</summary>
    public static ShareSet None { get; } = new([]);

    /// <summary>True when no share belongs to the set.</summary>
    public bool IsEmpty => Intervals.Count == 0;

    /// <summary>The union of intervals; those without a share are left out.</summary>
    public static ShareSet Of(IEnumerable<(BigInteger Low, BigInteger High)> intervals)
    {
        var united = new List<(BigInteger Low, BigInteger High)>();
        foreach (var (low, high) in intervals.Where(interval => interval.Low <= interval.High).OrderBy(interval => interval.Low))
        {
            if (united.Count > 0 && low <= united[^1].High)
            {
                united[^1] = (united[^1].Low, BigInteger.Max(united[^1].High, high));
            }
            else
            {
                united.Add((low, high));
            }
        }

        return new ShareSet(united);
    }

    /// <summary>True when the share belongs to the set.</summary>
    public bool Contains(BigInteger share) => Intervals.Any(interval => interval.Low <= share && share <= interval.High);

    /// <summary>What an interval leaves of the set.</summary>
    public IEnumerable<(BigInteger Low, BigInteger High)> Within(BigInteger low, BigInteger high) =>
        Intervals.Select(interval => (BigInteger.Max(interval.Low, low), BigInteger.Min(interval.High, high)));

    /// <summary>The sums of a share of this set and one of another, up to a limit.</summary>
    public IEnumerable<(BigInteger Low, BigInteger High)> Sums(ShareSet other, BigInteger limit) =>
        from one in Intervals
        from two in other.Intervals
        select (one.Low + two.Low, BigInteger.Min(one.High + two.High, limit));

    /// <summary>A share of this set that some share of another completes to a sum; null when none does.</summary>
    public BigInteger? PartOf(BigInteger sum, ShareSet other)
    {
        foreach (var one in Intervals)
        {
            foreach (var two in other.Intervals)
            {
                var low = BigInteger.Max(one.Low, sum - two.High);
                if (low <= one.High && low <= sum - two.Low)
                {
                    return low;
                }
            }
        }

        return null;
    }
}
