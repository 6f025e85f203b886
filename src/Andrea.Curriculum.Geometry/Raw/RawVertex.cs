using System.Numerics;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>Best weights for given wishes; dividing them by their sum gives a vertex of the shares.</summary>
internal static class RawVertex
{
    /// <summary>
    /// Weights whose shares are lexicographically greatest in an order of the sources. The first source with a weight takes the greatest
    /// share that it can have, and that leaves nothing open: its own weight is greatest and all others are least.
    /// </summary>
    public static BigInteger[] First(BigInteger[] least, BigInteger[] greatest, ReadOnlySpan<int> order)
    {
        var weights = (BigInteger[])least.Clone();
        foreach (var source in order)
        {
            if (!greatest[source].IsZero)
            {
                weights[source] = greatest[source];
                break;
            }
        }

        return weights;
    }

    /// <summary>
    /// Weights x that maximise (sum c x) / (sum x), of equals the ones whose shares are lexicographically greatest in file order.
    /// </summary>
    /// <remarks>
    /// The maximum m satisfies sum (c - m) x = 0 and sum (c - m) y &lt;= 0 for all weights y, so x is greatest where c &gt; m and least where
    /// c &lt; m. By falling score, raising a weight helps exactly while its score exceeds the ratio so far. Where c = m every weight is
    /// as good, which leaves a smaller problem of the same kind for the order.
    /// </remarks>
    /// <param name="weights">Bounds with at least one greatest weight above 0.</param>
    /// <param name="scores">One score per source, on one denominator; that of a source that never has a weight is not used.</param>
    public static BigInteger[] Best(RawWeights weights, BigInteger[] scores)
    {
        var (top, bottom) = Ratio(weights, scores);
        var least = (BigInteger[])weights.Least.Clone();
        var greatest = (BigInteger[])weights.Greatest.Clone();
        var first = -1;
        for (var i = 0; i < least.Length; i++)
        {
            switch ((scores[i] * bottom).CompareTo(top))
            {
                case > 0:
                    least[i] = greatest[i];
                    break;
                case < 0:
                    greatest[i] = least[i];
                    break;
                default:
                    break;
            }

            first = first < 0 && !greatest[i].IsZero ? i : first;
        }

        return First(least, greatest, [first]);
    }

    /// <summary>The greatest ratio, as numerator and positive denominator.</summary>
    private static (BigInteger Top, BigInteger Bottom) Ratio(RawWeights weights, BigInteger[] scores)
    {
        var order = new int[scores.Length];
        var top = BigInteger.Zero;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            top += scores[i] * weights.Least[i];
        }

        var bottom = weights.LeastSum;
        Array.Sort(order, (a, b) => scores[a] != scores[b] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b));
        foreach (var i in order)
        {
            if (!bottom.IsZero && scores[i] * bottom <= top)
            {
                break;
            }

            var raised = weights.Greatest[i] - weights.Least[i];
            top += scores[i] * raised;
            bottom += raised;
        }

        return (top, bottom);
    }
}
