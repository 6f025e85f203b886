using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>The shares of raw weights that have the greatest entropy.</summary>
/// <remarks>
/// Shares w are reachable when least x t &lt;= w &lt;= greatest x t for some t &gt; 0. By the optimality conditions every weight is
/// clip(level, least, greatest), and the level c balances sum of greatest x ln(c / greatest) over the weights below it with sum of
/// least x ln(least / c) over those above it. Between two bounds that makes ln c a weighted mean of their logarithms, so the level is in general irrational.
/// </remarks>
internal sealed class RawEvenMost
{
    private readonly RawWeights _weights;
    private readonly BigInteger _scale;
    private readonly Dictionary<BigInteger, (BigInteger Log, int Halvings)> _logs = [];

    private RawEvenMost(RawWeights weights)
    {
        _weights = weights;
        _scale = weights.Greatest.Aggregate(BigInteger.Max);
    }

    /// <summary>Finds the mix of weights that allow one.</summary>
    public static EvenMix Find(RawWeights weights) => new RawEvenMost(weights).Find();

    private EvenMix Find()
    {
        var least = _weights.Least.Aggregate(BigInteger.Max);
        var greatest = _weights.Greatest.Where(weight => weight.Sign > 0).Aggregate(BigInteger.Min);
        if (least <= greatest || _weights.Dimension == 0)
        {
            return EvenMix.Exact(Shares(greatest, BigInteger.One));
        }

        var (level, denominator) = Level();
        var mix = Shares(level, denominator);

        // Lagrange: with the multipliers that the level gives, e^-multiplier is the share against the level's, and what is left of the balance
        // counts for t times itself, of which the least weights leave 1 / their sum.
        var sum = BigInteger.Zero;
        foreach (var weight in Weights(level, denominator))
        {
            sum += weight;
        }

        var (low, high) = Balance(Rational.Of(level, denominator * _scale));
        var rest = Rational.Max(Rational.Abs(low), Rational.Abs(high)) / Rational.Of(_weights.LeastSum);
        return EvenMix.Near(mix, Rational.Of(sum, level) * (Rational.One + (2 * rest)));
    }

    /// <summary>The level as numerator and denominator, within a few units of 2^-90 of itself.</summary>
    private (BigInteger Level, BigInteger Denominator) Level()
    {
        BigInteger[] levels = [.. _weights.Least.Concat(_weights.Greatest).Where(bound => bound.Sign > 0).Distinct().Order()];
        var (low, high) = (0, levels.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var (least, most) = Balance(Rational.Of(levels[middle], _scale));
            if ((least + most).Sign < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var (logs, sum) = (BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < _weights.Count; i++)
        {
            var bound = low > 0 && _weights.Greatest[i] <= levels[low - 1] ? _weights.Greatest[i]
                : _weights.Least[i] >= levels[low] ? _weights.Least[i] : BigInteger.Zero;
            logs += bound.IsZero ? BigInteger.Zero : bound * LogOf(bound).Log;
            sum += bound;
        }

        var (inverse, _) = FixedLogarithm.Exp(logs / sum, BigInteger.Zero);
        var (numerator, denominator) = (_scale << FixedLogarithm.FractionBits, inverse);
        var below = low > 0 ? levels[low - 1] : levels[0];
        return numerator < below * denominator ? (below, BigInteger.One)
            : numerator > levels[low] * denominator ? (levels[low], BigInteger.One)
            : (numerator, denominator);
    }

    /// <summary>What pulls the level down less what pulls it up: grows with it.</summary>
    /// <param name="level">The level over the greatest weight.</param>
    private (Rational Low, Rational High) Balance(Rational level)
    {
        var (own, halvings) = FixedLogarithm.NegativeLog(level);
        var (balance, error) = (BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < _weights.Count; i++)
        {
            var (least, greatest) = (_weights.Least[i], _weights.Greatest[i]);
            var bound = Rational.Of(greatest, _scale) < level ? greatest : Rational.Of(least, _scale) > level ? least : BigInteger.Zero;
            if (!bound.IsZero)
            {
                var log = LogOf(bound);
                balance += bound * (log.Log - own);
                error += bound * (log.Halvings + halvings + 2) * FixedLogarithm.SeriesError;
            }
        }

        var one = BigInteger.One << FixedLogarithm.FractionBits;
        return (Rational.Of(balance - error, one), Rational.Of(balance + error, one));
    }

    private (BigInteger Log, int Halvings) LogOf(BigInteger bound)
    {
        if (!_logs.TryGetValue(bound, out var log))
        {
            log = FixedLogarithm.NegativeLog(Rational.Of(bound, _scale));
            _logs[bound] = log;
        }

        return log;
    }

    private IEnumerable<BigInteger> Weights(BigInteger level, BigInteger denominator)
    {
        for (var i = 0; i < _weights.Count; i++)
        {
            yield return BigInteger.Clamp(level, _weights.Least[i] * denominator, _weights.Greatest[i] * denominator);
        }
    }

    private ImmutableArray<Rational> Shares(BigInteger level, BigInteger denominator)
    {
        BigInteger[] weights = [.. Weights(level, denominator)];
        return Rational.OfAll(weights, weights.Aggregate(BigInteger.Add));
    }
}
