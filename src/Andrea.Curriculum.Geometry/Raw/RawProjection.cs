using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Projection;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>The nearest mix to a point in least squares, exact.</summary>
/// <remarks>
/// With t = 1 / (sum of the weights) the mixes are {l t &lt;= w &lt;= u t, sum w = 1}, linear in w and t together, so the squared distance to the
/// nearest w for a given t is convex in t. <see cref="RawProjectionStep"/> gives the side on which the best t lies, the best one
/// of the piece around it, and the piece's end; halving the bracket comes to the right piece or to one next to it.
/// </remarks>
internal static class RawProjection
{
    /// <summary>Projects a point on bounds that allow a mix.</summary>
    public static ImmutableArray<Rational> Nearest(RawWeights weights, IReadOnlyList<Rational> point)
    {
        var denominator = CommonDenominator.Of(point);
        var scaled = denominator.ScaleAll(point);
        if (weights.LeastSum.IsZero)
        {
            // Small enough weights give every mix of the sources that have any.
            var caps = Array.ConvertAll(weights.Greatest, cap => cap.IsZero ? BigInteger.Zero : denominator.Value);
            var (shares, scale) = LevelFill.Nearest(scaled, new BigInteger[caps.Length], caps, denominator.Value);
            return Rational.OfAll(shares, denominator.Value * scale);
        }

        return Search(weights, scaled, denominator.Value).Mix();
    }

    private static RawProjectionStep Search(RawWeights weights, BigInteger[] point, BigInteger denominator)
    {
        var low = Rational.Of(BigInteger.One, weights.GreatestSum);
        var high = Rational.Of(BigInteger.One, weights.LeastSum);
        if (TryStep(low) is { } atLow)
        {
            return atLow;
        }

        if (TryStep(high) is { } atHigh)
        {
            return atHigh;
        }

        while (true)
        {
            var middle = new RawProjectionStep(weights, point, denominator, Between(low, high));
            if (Narrow(middle))
            {
                return middle;
            }

            if ((TryStep(middle.Best()) ?? TryStep(middle.End())) is { } found)
            {
                return found;
            }
        }

        RawProjectionStep? TryStep(Rational? candidate)
        {
            if (candidate is not { } t || t < low || t > high)
            {
                return null;
            }

            var step = new RawProjectionStep(weights, point, denominator, t);
            return Narrow(step) ? step : null;
        }

        bool Narrow(RawProjectionStep step)
        {
            (low, high) = step.Side < 0 ? (step.At, high) : step.Side > 0 ? (low, step.At) : (low, high);
            return step.Side == 0;
        }
    }

    /// <summary>A number of few digits between two others, near the middle.</summary>
    private static Rational Between(Rational low, Rational high)
    {
        var width = high - low;
        var bits = (int)(width.Denominator.GetBitLength() - width.Numerator.GetBitLength()) + 3;
        var unit = bits >= 0 ? Rational.Of(BigInteger.One, BigInteger.One << bits) : Rational.Of(BigInteger.One << -bits);
        var steps = (low + high) / 2 / unit;
        return Rational.Of(steps.Numerator / steps.Denominator) * unit;
    }
}
