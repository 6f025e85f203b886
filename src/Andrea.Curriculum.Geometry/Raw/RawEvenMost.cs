using System.Numerics;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>The weights whose shares are nearest to equal in least squares.</summary>
/// <remarks>
/// Every weight is clip(level, least, greatest), and the one level satisfies sum x (x - level) = 0: these are the KKT conditions of the
/// projection of the origin (<see cref="RawProjection"/>), whose share of the level is the multiplier of the sum. The left side falls with
/// the level and is a straight line between two bounds, where only weights at a bound add to it, so the level is a fraction. Unlike in a box,
/// the shares that are nearest to equal need not have the greatest entropy: a higher level evens the great shares and starves the small.
/// </remarks>
internal static class RawEvenMost
{
    /// <summary>The weights, times a positive number.</summary>
    public static BigInteger[] Find(RawWeights weights)
    {
        var (level, scale) = Level(weights);
        var even = new BigInteger[weights.Count];
        for (var i = 0; i < even.Length; i++)
        {
            even[i] = BigInteger.Clamp(level, weights.Least[i] * scale, weights.Greatest[i] * scale);
        }

        return even;
    }

    private static (BigInteger Level, BigInteger Scale) Level(RawWeights weights)
    {
        BigInteger[] levels = [.. weights.Least.Concat(weights.Greatest).Where(bound => bound.Sign > 0).Distinct().Order()];

        // At the least positive bound nothing is below the level, at the greatest nothing above it.
        var (low, high) = (0, levels.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pull(weights, levels[middle]).Sign > 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0 || Pull(weights, levels[low]).IsZero)
        {
            return (levels[low], BigInteger.One);
        }

        var (squares, sum) = (BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < weights.Count; i++)
        {
            var bound = weights.Greatest[i] <= levels[low - 1] ? weights.Greatest[i]
                : weights.Least[i] >= levels[low] ? weights.Least[i] : BigInteger.Zero;
            squares += bound * bound;
            sum += bound;
        }

        return (squares, sum);
    }

    private static BigInteger Pull(RawWeights weights, BigInteger level)
    {
        var pull = BigInteger.Zero;
        for (var i = 0; i < weights.Count; i++)
        {
            var weight = BigInteger.Clamp(level, weights.Least[i], weights.Greatest[i]);
            pull += weight * (weight - level);
        }

        return pull;
    }
}
