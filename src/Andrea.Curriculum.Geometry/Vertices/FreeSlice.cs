using System.Numerics;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>
/// A box cut by a sum, in integers without a common factor: {0 &lt;= x &lt;= Ranges, sum x = Slack}. It is the reachable polytope without
/// its pinned sources and floors, mirrored (x to range - x) when that makes the slack smaller: vertices and volume stay the same.
/// </summary>
internal sealed class FreeSlice
{
    private FreeSlice(BigInteger[] ranges, BigInteger slack, BigInteger unit)
    {
        Ranges = ranges;
        Slack = slack;
        Unit = unit;
    }

    /// <summary>Positive ranges, least first, each at most <see cref="Slack"/>; none, or at least two.</summary>
    public BigInteger[] Ranges { get; }

    /// <summary>What the coordinates share, at most half the sum of the ranges.</summary>
    public BigInteger Slack { get; }

    /// <summary>The common factor that was taken out.</summary>
    public BigInteger Unit { get; }

    /// <summary>Number of coordinates m; the dimension is m - 1.</summary>
    public int Count => Ranges.Length;

    /// <summary>Brings tightened ranges to the form above.</summary>
    /// <param name="ranges">Positive; each is at most the slack, and so is what the others leave of it.</param>
    /// <param name="slack">The sum of the coordinates.</param>
    public static FreeSlice Of(BigInteger[] ranges, BigInteger slack)
    {
        if (ranges.Length == 0)
        {
            return new FreeSlice([], BigInteger.Zero, BigInteger.One);
        }

        var unit = slack;
        var rest = -slack;
        foreach (var range in ranges)
        {
            unit = unit.IsOne ? unit : BigInteger.GreatestCommonDivisor(unit, range);
            rest += range;
        }

        var sorted = Array.ConvertAll(ranges, range => range / unit);
        Array.Sort(sorted);
        return new FreeSlice(sorted, BigInteger.Min(slack, rest) / unit, unit);
    }
}
