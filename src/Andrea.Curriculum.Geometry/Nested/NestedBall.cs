using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// A greatest ball of nested groups. In the hull of a slice's m sources, a node of k of them has its bounds at the length
/// sqrt(k (m - k) / m), so a ball of radius r is a nest whose every interval is r times that length narrower on both sides. The lows of
/// such a nest are convex in r and its highs concave (<see cref="NestedIntervals{T}"/>), so that Newton's method comes down to the
/// greatest r in steps that end.
/// </summary>
internal static class NestedBall
{
    /// <summary>Lengths are rounded up to 1 / 2^this; they are 1/sqrt(2) at least.</summary>
    private const int LengthBits = 80;

    /// <summary>Finds the ball; null when that costs too much.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="slices">The parts in which something varies.</param>
    /// <param name="floors">Least share of every node of the tree.</param>
    /// <param name="caps">Greatest share of every node of the tree.</param>
    /// <param name="total">A share of 1.</param>
    /// <param name="limits">What it may cost.</param>
    public static ChebyshevBall? Find(
        GroupTree tree, IReadOnlyList<IntegerSlice> slices, BigInteger[] floors, BigInteger[] caps, BigInteger total, FigureLimits limits)
    {
        var meter = new WorkMeter(limits);
        var lengths = new BigInteger[slices.Count][];
        (BigInteger Up, BigInteger Down)? radius = null;
        for (var s = 0; s < lengths.Length; s++)
        {
            lengths[s] = Lengths(slices[s]);
            radius = new NarrowedSlice(slices[s], lengths[s]).Reduce(radius, meter);
            if (radius is null)
            {
                return null;
            }
        }

        var (up, down) = radius!.Value;
        var (low, high) = (Array.ConvertAll(floors, floor => floor * down), Array.ConvertAll(caps, cap => cap * down));
        for (var s = 0; s < lengths.Length; s++)
        {
            for (var node = 1; node < lengths[s].Length; node++)
            {
                low[slices[s].Nodes[node]] += up * lengths[s][node];
                high[slices[s].Nodes[node]] -= up * lengths[s][node];
            }
        }

        var centre = NestedProjection.Nearest(tree, new BigInteger[tree.SourceCount], low, high, total * down);
        var denominator = CommonDenominator.Of(centre).And([Rational.Of(BigInteger.One, total)]);
        var (values, unit) = (Values(tree, denominator.ScaleAll(centre)), denominator.Value / total);
        Rational? margin = null;
        Rational? square = null;
        foreach (var slice in slices)
        {
            foreach (var (count, slack) in LeastSlacks(slice, values, floors, caps, unit))
            {
                var own = Rational.Of(slack, denominator.Value);
                margin = count == 1 && !(margin <= own) ? own : margin;
                own *= own / Square(count, slice.SourceCount);
                square = square <= own ? square : own;
            }
        }

        // A length rounded up is less than 1 + 2^-79 times itself.
        var limit = Rational.Of(up << LengthBits, down * total) * (Rational.One + Rational.Of(BigInteger.One, BigInteger.One << (LengthBits - 1)));
        return ChebyshevBall.Near(centre, margin!.Value, square!.Value, limit);
    }

    private static Rational Square(int count, int all) => Rational.Of((BigInteger)count * (all - count), all);

    private static BigInteger[] Lengths(IntegerSlice slice)
    {
        var known = new Dictionary<int, BigInteger>();
        var lengths = new BigInteger[slice.Count];
        var counts = Counts(slice);
        for (var node = 1; node < lengths.Length; node++)
        {
            if (!known.TryGetValue(counts[node], out lengths[node]))
            {
                lengths[node] = RootAbove.Of(Square(counts[node], slice.SourceCount), LengthBits);
                known.Add(counts[node], lengths[node]);
            }
        }

        return lengths;
    }

    /// <summary>How many sources every node holds.</summary>
    private static int[] Counts(IntegerSlice slice)
    {
        var counts = new int[slice.Count];
        for (var node = slice.Count - 1; node >= 0; node--)
        {
            counts[node] = slice.IsGroup(node) ? 0 : 1;
            for (var child = slice.FirstChild[node]; child < slice.FirstChild[node + 1]; child++)
            {
                counts[node] += counts[child];
            }
        }

        return counts;
    }

    private static BigInteger[] Values(GroupTree tree, BigInteger[] shares)
    {
        var values = new BigInteger[tree.Count];
        for (var node = 0; node < tree.Root; node++)
        {
            values[node] += node < tree.SourceCount ? shares[node] : BigInteger.Zero;
            values[tree.Parent[node]] += values[node];
        }

        return values;
    }

    /// <summary>The least distance from a bound over all nodes of as many sources; their bounds are equally long.</summary>
    private static Dictionary<int, BigInteger> LeastSlacks(
        IntegerSlice slice, BigInteger[] values, BigInteger[] floors, BigInteger[] caps, BigInteger unit)
    {
        var least = new Dictionary<int, BigInteger>();
        var counts = Counts(slice);
        for (var node = 1; node < slice.Count; node++)
        {
            var at = slice.Nodes[node];
            var slack = BigInteger.Min(values[at] - (floors[at] * unit), (caps[at] * unit) - values[at]);
            least[counts[node]] = least.TryGetValue(counts[node], out var known) ? BigInteger.Min(known, slack) : slack;
        }

        return least;
    }
}
