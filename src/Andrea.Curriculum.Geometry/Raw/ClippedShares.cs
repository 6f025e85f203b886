using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// What a raw floor guarantees when the weights are a tentative mix, each of its shares cut to the bounds and all then divided by their
/// sum (the published rule <c>max(tentative, floor)</c>).
/// </summary>
internal static class ClippedShares
{
    /// <summary>
    /// Least share of a source over all tentative mixes. The others' weights together are their floors and what a mix can lift above
    /// them. A mix that gives the whole of a share s to one source lifts it by min(s, cap) - floor, so per unit of share never by more
    /// than (cap - floor) / cap with the cap cut to 1: filling by that ratio bounds the sum, and attains it when what is filled last is filled whole.
    /// </summary>
    /// <param name="weights">Bounds that allow a mix.</param>
    /// <param name="source">The source.</param>
    public static RawGuarantee Floor(RawWeights weights, int source)
    {
        var least = weights.LeastShare(source);
        var own = weights.Least[source];
        if (own.IsZero)
        {
            return new RawGuarantee(least, true);
        }

        var others = Enumerable.Range(0, weights.Count)
            .Where(i => i != source && weights.Least[i] < Cap(i))
            .OrderByDescending(i => Rational.Of(Cap(i) - weights.Least[i], Cap(i)));
        var sum = Rational.Of(weights.LeastSum);
        var left = weights.One;
        foreach (var i in others)
        {
            if (left.IsZero)
            {
                break;
            }

            var filled = BigInteger.Min(left, Cap(i));
            sum += Rational.Of((Cap(i) - weights.Least[i]) * filled, Cap(i));
            if (filled < Cap(i))
            {
                return new RawGuarantee(Rational.Max(least, Rational.Of(own) / sum), false);
            }

            left -= filled;
        }

        // What is left lies above the caps of other sources, which cut it away.
        return new RawGuarantee(Rational.Max(least, Rational.Of(own) / sum), true);

        BigInteger Cap(int i) => BigInteger.Min(weights.Greatest[i], weights.One);
    }
}
