using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Projection;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// The nearest mix for one t: w = clip(y - level, l t, u t). With b = l or u of the shares at a bound, half the derivative of the squared
/// distance is sum b (w - y + level), the multipliers of the bounds times their change; it lies in an interval where the level is not unique.
/// </summary>
internal sealed class RawProjectionStep
{
    private readonly RawWeights _weights;
    private readonly BigInteger[] _point;
    private readonly BigInteger _denominator;
    private readonly BigInteger[] _shares;
    private readonly BigInteger _unit;
    private readonly BoundState[] _states;

    /// <summary>Projects for one t.</summary>
    /// <param name="weights">Bounds with a least weight above 0.</param>
    /// <param name="point">The point y over <paramref name="denominator"/>.</param>
    /// <param name="denominator">Denominator of the point.</param>
    /// <param name="at">t, between 1 / (sum of greatest weights) and 1 / (sum of least weights).</param>
    public RawProjectionStep(RawWeights weights, BigInteger[] point, BigInteger denominator, Rational at)
    {
        (_weights, _point, _denominator, At) = (weights, point, denominator, at);
        var bound = at.Numerator * denominator;
        var floors = Array.ConvertAll(weights.Least, weight => weight * bound);
        var caps = Array.ConvertAll(weights.Greatest, weight => weight * bound);
        var scaled = Array.ConvertAll(point, y => y * at.Denominator);
        (_shares, var scale) = LevelFill.Nearest(scaled, floors, caps, denominator * at.Denominator);
        _unit = scale * denominator * at.Denominator;
        _states = new BoundState[point.Length];
        var residuals = new BigInteger[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            residuals[i] = _shares[i] - (scaled[i] * scale);
            var (isLeast, isGreatest) = (_shares[i] == floors[i] * scale, _shares[i] == caps[i] * scale);
            _states[i] = isLeast && isGreatest ? BoundState.Pinned : isLeast ? BoundState.Least : isGreatest ? BoundState.Greatest : BoundState.Free;
        }

        Side = FindSide(residuals);
    }

    private enum BoundState
    {
        Free,
        Least,
        Greatest,
        Pinned,
    }

    /// <summary>The t.</summary>
    public Rational At { get; }

    /// <summary>Sign of the derivative: 0 when t is the best, -1 when a better one is greater.</summary>
    public int Side { get; }

    /// <summary>The mix.</summary>
    public ImmutableArray<Rational> Mix() => Rational.OfAll(_shares, _unit);

    /// <summary>The best t as long as the same shares stay free; null when none is free.</summary>
    public Rational? Best()
    {
        var (free, freePoint, sum) = Piece();
        var (squares, product) = (BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < _states.Length; i++)
        {
            var bound = BoundOf(i);
            squares += bound * bound;
            product += bound * _point[i];
        }

        return free == 0 ? null : Rational.Of(
            (free * product) - (sum * (freePoint - _denominator)),
            _denominator * ((free * squares) + (sum * sum)));
    }

    /// <summary>The t toward the best one at which the next share comes to a bound or leaves it; null when none is free, or none does.</summary>
    public Rational? End()
    {
        var (free, freePoint, sum) = Piece();
        if (free == 0)
        {
            return null;
        }

        Rational? end = null;
        for (var i = 0; i < _states.Length; i++)
        {
            if (_states[i] is BoundState.Least or BoundState.Free)
            {
                end = Nearer(end, Meeting(i, _weights.Least[i]));
            }

            if (_states[i] is BoundState.Greatest or BoundState.Free)
            {
                end = Nearer(end, Meeting(i, _weights.Greatest[i]));
            }
        }

        return end;

        // y - level = b t, where the level is what makes the shares sum to 1.
        Rational? Meeting(int source, BigInteger bound)
        {
            var bottom = (sum + (free * bound)) * _denominator;
            return bottom.IsZero ? null : Rational.Of((free * _point[source]) - freePoint + _denominator, bottom);
        }
    }

    private Rational? Nearer(Rational? end, Rational? candidate)
    {
        if (candidate is not { } t || (Side < 0 ? t <= At : t >= At))
        {
            return end;
        }

        return end is not { } best || (Side < 0 ? t < best : t > best) ? t : end;
    }

    private (BigInteger Free, BigInteger FreePoint, BigInteger Bounds) Piece()
    {
        var (free, point, sum) = (BigInteger.Zero, BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < _states.Length; i++)
        {
            sum += BoundOf(i);
            if (_states[i] == BoundState.Free)
            {
                free++;
                point += _point[i];
            }
        }

        return (free, point, sum);
    }

    private BigInteger BoundOf(int source) => _states[source] switch
    {
        BoundState.Free => BigInteger.Zero,
        BoundState.Greatest => _weights.Greatest[source],
        _ => _weights.Least[source],
    };

    private int FindSide(BigInteger[] residuals)
    {
        // The level lies between the residuals, with the sign turned, of shares at a cap and of shares at a floor.
        BigInteger? least = null;
        BigInteger? greatest = null;
        var (pull, sum) = (BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < residuals.Length; i++)
        {
            var level = -residuals[i];
            if (_states[i] is BoundState.Free or BoundState.Least)
            {
                least = least is { } known && known >= level ? known : level;
            }

            if (_states[i] is BoundState.Free or BoundState.Greatest)
            {
                greatest = greatest is { } known && known <= level ? known : level;
            }

            var bound = BoundOf(i);
            pull += bound * residuals[i];
            sum += bound;
        }

        var isRising = greatest is { } high && (pull + (sum * high)).Sign < 0;
        var isFalling = least is { } low && (pull + (sum * low)).Sign > 0;
        return isRising ? -1 : isFalling ? 1 : 0;
    }
}
