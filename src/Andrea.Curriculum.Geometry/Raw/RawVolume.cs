using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>The volume of the shares of raw weights as a fraction of the simplex cut by their affine hull.</summary>
/// <remarks>
/// Every ray of the cone leaves the box through one facet x_i = u_i, over which u_i / (sum of x)^n integrates, times (n - 1)!, to a signed
/// sum over its corners of u_i / (sum of the corner). Over all facets, the corner with greatest weights in a set B and least ones
/// elsewhere counts (-1)^(|B| - 1) times the sum of u over B, divided by the corner's sum. Weights that cannot vary keep their ratios, so
/// that their sum P counts as one coordinate; all rays then pass x = P: P times the sum of (-1)^|B| / (sum of the corner).
/// </remarks>
internal static class RawVolume
{
    /// <summary>The fraction.</summary>
    public static VolumeFraction OfHull(RawWeights weights, FigureLimits limits)
    {
        var meter = new WorkMeter(limits);
        var least = weights.LeastSum;
        var signs = TermList<BigInteger>.One;
        var sums = TermList<BigInteger>.Zero;
        var last = weights.GreatestSum;
        for (var i = 0; i < weights.Count; i++)
        {
            if (weights.IsPinnedWeight(i))
            {
                continue;
            }

            var flip = TermList<BigInteger>.Of(weights.Greatest[i] - weights.Least[i], BigInteger.MinusOne);
            var factor = TermList<BigInteger>.One + flip;
            var kept = TermList<BigInteger>.Product(sums, factor, last, meter);
            var added = TermList<BigInteger>.Product(signs, flip.Times(weights.Greatest[i]), last, meter);
            if (kept is null || added is null || TermList<BigInteger>.Product(signs, factor, last, meter) is not { } next)
            {
                return VolumeFraction.Undecided;
            }

            (signs, sums) = (next, kept + added);
        }

        if (weights.Dimension == 0)
        {
            return VolumeFraction.Of(Rational.One);
        }

        var total = new FractionSum();
        var (terms, scale) = weights.PinnedSum.IsZero ? (sums, BigInteger.MinusOne) : (signs, weights.PinnedSum);
        for (var k = 0; k < terms.Length; k++)
        {
            total.Add(scale * terms.Coefficients[k], least + terms.Powers[k]);
        }

        return total.Total(meter) is { } interval ? VolumeFraction.Between(interval.Low, interval.High) : VolumeFraction.Undecided;
    }
}
