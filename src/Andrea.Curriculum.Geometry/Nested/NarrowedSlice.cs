using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>A slice whose intervals become narrower: every node's by a radius times its length, on both sides.</summary>
/// <param name="slice">The slice.</param>
/// <param name="lengths">Length of every node but the root.</param>
internal sealed class NarrowedSlice(IntegerSlice slice, BigInteger[] lengths)
{
    private readonly (BigInteger Constant, BigInteger Slope)[] _low = new (BigInteger, BigInteger)[slice.Count];
    private readonly (BigInteger Constant, BigInteger Slope)[] _high = new (BigInteger, BigInteger)[slice.Count];

    /// <summary>The greatest radius, no greater than a given one, for which the slice has a point.</summary>
    /// <param name="start">Numerator and denominator of the given one; null for none.</param>
    /// <param name="meter">Counts the work.</param>
    /// <returns>Numerator and denominator; null when that costs too much.</returns>
    public (BigInteger Up, BigInteger Down)? Reduce((BigInteger Up, BigInteger Down)? start, WorkMeter meter)
    {
        var radius = start ?? (slice.Widths[^1], lengths[^1]);
        while (meter.TrySpend((long)slice.Count * (1 + ((radius.Up.GetBitLength() + radius.Down.GetBitLength()) / 64))))
        {
            var next = Cut(radius);
            if (next == radius)
            {
                return radius;
            }

            radius = next;
        }

        return null;
    }

    /// <summary>The least root of all pieces that are crossed at a radius; the radius itself when none is.</summary>
    private (BigInteger Up, BigInteger Down) Cut((BigInteger Up, BigInteger Down) radius)
    {
        var least = radius;
        for (var node = slice.Count - 1; node >= 0; node--)
        {
            var (low, high) = ((BigInteger.Zero, lengths[node]), (slice.Widths[node], -lengths[node]));
            if (slice.IsGroup(node))
            {
                var (below, above) = Children(node);
                (low, high) = node == 0 ? (below, above) : (Greater(low, below, radius), Greater(above, high, radius) == above ? high : above);
            }

            (_low[node], _high[node]) = (low, high);
            if (node > 0)
            {
                Lower(ref least, Difference(low, high), radius);
                continue;
            }

            Lower(ref least, low, radius);
            Lower(ref least, Difference((BigInteger.Zero, BigInteger.Zero), high), radius);
        }

        return least;
    }

    /// <summary>What the children have at least and at most, less the gap.</summary>
    private ((BigInteger, BigInteger) Below, (BigInteger, BigInteger) Above) Children(int node)
    {
        var (below, above) = ((Constant: -slice.Gaps[node], Slope: BigInteger.Zero), (Constant: -slice.Gaps[node], Slope: BigInteger.Zero));
        for (var child = slice.FirstChild[node]; child < slice.FirstChild[node + 1]; child++)
        {
            below = (below.Constant + _low[child].Constant, below.Slope + _low[child].Slope);
            above = (above.Constant + _high[child].Constant, above.Slope + _high[child].Slope);
        }

        return (below, above);
    }

    private static (BigInteger Constant, BigInteger Slope) Difference(
        (BigInteger Constant, BigInteger Slope) left, (BigInteger Constant, BigInteger Slope) right) =>
        (left.Constant - right.Constant, left.Slope - right.Slope);

    private static (BigInteger Constant, BigInteger Slope) Greater(
        (BigInteger Constant, BigInteger Slope) left, (BigInteger Constant, BigInteger Slope) right, (BigInteger Up, BigInteger Down) radius) =>
        At(Difference(left, right), radius).Sign >= 0 ? left : right;

    private static BigInteger At((BigInteger Constant, BigInteger Slope) line, (BigInteger Up, BigInteger Down) radius) =>
        (line.Constant * radius.Down) + (line.Slope * radius.Up);

    /// <summary>Where a line that is above 0 at the radius comes down to 0, if that is less than what is known.</summary>
    private static void Lower(
        ref (BigInteger Up, BigInteger Down) least, (BigInteger Constant, BigInteger Slope) line, (BigInteger Up, BigInteger Down) radius)
    {
        if (At(line, radius).Sign > 0 && -line.Constant * least.Down < least.Up * line.Slope)
        {
            least = (-line.Constant, line.Slope);
        }
    }
}
