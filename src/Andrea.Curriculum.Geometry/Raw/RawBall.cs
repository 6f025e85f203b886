using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>The greatest ball of the shares of raw weights.</summary>
/// <remarks>
/// Shares come from weights when each ratio w_j / w_i is l_j / u_i at least. In units of the radius that is w_j &gt;= a w_i + c with
/// a = l_j / u_i and c the length of (e_j - a e_i) in the hull, so that the greatest ball is the least solution of w_j = max_i (a w_i + c):
/// one divided by its sum is the radius. Ratios multiply to less than 1 around every circle, so changing to the best i for every j
/// (policy iteration, Howard 1960) rises to it. Weights that cannot vary are one coordinate t; then l_j t + c &lt;= w_j &lt;= u_j t - d
/// is all there is, and t the least that leaves room everywhere.
/// </remarks>
internal static class RawBall
{
    private const int GreatestPairs = 1 << 16;
    private const int GreatestRounds = 100;

    /// <summary>Lengths, and so the radius, are off by less than 2^-this of themselves.</summary>
    private const int LengthBits = 80;

    /// <summary>Finds the ball of shares that vary; null when that costs too much.</summary>
    public static ChebyshevBall? Find(RawWeights weights, FigureLimits limits)
    {
        int[] free = [.. Enumerable.Range(0, weights.Count).Where(i => !weights.IsPinnedWeight(i))];
        var isAlone = weights.PinnedSum.IsZero;
        var count = isAlone ? (long)free.Length * (1 + free.Count(i => weights.Least[i].Sign > 0)) : 2 * free.Length;
        if (count > GreatestPairs || !new WorkMeter(limits).TrySpend(count * weights.GreatestSum.GetBitLength()))
        {
            return null;
        }

        var facets = isAlone ? Ratios(weights, free) : Ranges(weights, free);
        if (new RawPolicy(facets).Solve(GreatestRounds) is not { } raw)
        {
            return null;
        }

        if (!isAlone)
        {
            SetPinned(weights, raw);
        }

        var sum = raw.Aggregate((left, right) => left + right);
        ImmutableArray<Rational> centre = [.. raw.Select(weight => weight / sum)];
        Rational? square = null;
        foreach (var facet in facets.SelectMany(list => list))
        {
            var slack = facet.Slack(centre);
            slack *= slack / facet.Square;
            square = square <= slack ? square : slack;
        }

        var margin = Rational.One;
        foreach (var i in Enumerable.Range(0, weights.Count).Where(i => !weights.IsPinned(i)))
        {
            margin = Rational.Min(margin, Rational.Min(centre[i] - weights.LeastShare(i), weights.GreatestShare(i) - centre[i]));
        }

        return ChebyshevBall.Near(
            centre, margin, square!.Value, (Rational.One + Rational.Of(BigInteger.One, BigInteger.One << LengthBits)) / sum);
    }

    private static List<RawFacet>[] Ratios(RawWeights weights, int[] free)
    {
        var facets = None(weights);
        foreach (var j in free)
        {
            // Without a least weight a share is 0 at least, and no ratio says more.
            foreach (var i in weights.Least[j].IsZero ? [j] : free.Where(i => i != j))
            {
                var ratio = Rational.Of(weights.Least[j], weights.Greatest[i]);
                var rest = Rational.One - ratio;
                facets[j].Add(new RawFacet(j, i, ratio, Rational.One + (ratio * ratio) - (rest * rest / free.Length)));
            }
        }

        return facets;
    }

    /// <summary>Facets against the first weight that cannot vary, which stands for all of those.</summary>
    /// <remarks>In coordinates w and t times the length of the pinned weights the hull's normal is (1, ..., 1, sum / length).</remarks>
    private static List<RawFacet>[] Ranges(RawWeights weights, int[] free)
    {
        var facets = None(weights);
        var (first, squares) = SetPinned(weights, []);
        var scale = Rational.Of(weights.Least[first]);
        var normal = free.Length + Rational.Of(weights.PinnedSum * weights.PinnedSum, squares);
        foreach (var j in free)
        {
            facets[j].Add(new RawFacet(j, first, Rational.Of(weights.Least[j]) / scale, Square(weights.Least[j])));
            var turned = scale / Rational.Of(weights.Greatest[j]);
            facets[first].Add(new RawFacet(first, j, turned, turned * turned * Square(weights.Greatest[j])));
        }

        return facets;

        Rational Square(BigInteger bound)
        {
            var along = Rational.One - Rational.Of(bound * weights.PinnedSum, squares);
            return Rational.One + Rational.Of(bound * bound, squares) - (along * along / normal);
        }
    }

    private static List<RawFacet>[] None(RawWeights weights) => Array.ConvertAll(weights.Least, _ => new List<RawFacet>());

    /// <summary>The first positive weight that cannot vary, and the sum of the squares of all those; gives the others what it has.</summary>
    private static (int First, BigInteger Squares) SetPinned(RawWeights weights, Rational[] raw)
    {
        var (first, squares) = (-1, BigInteger.Zero);
        for (var i = 0; i < weights.Count; i++)
        {
            if (!weights.IsPinnedWeight(i) || weights.Least[i].IsZero)
            {
                continue;
            }

            first = first < 0 ? i : first;
            squares += weights.Least[i] * weights.Least[i];
            if (raw.Length > 0)
            {
                raw[i] = raw[first] * Rational.Of(weights.Least[i], weights.Least[first]);
            }
        }

        return (first, squares);
    }
}
