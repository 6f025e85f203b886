using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>The characteristic function of a coordinate on [0, cap] with a density proportional to e^(-theta x).</summary>
internal readonly struct TruncatedExponential
{
    private readonly double _rate;
    private readonly double _decay;
    private readonly double _loss;

    /// <summary>Prepares a coordinate.</summary>
    /// <param name="cap">Positive.</param>
    /// <param name="rate">Theta, 0 or more.</param>
    public TruncatedExponential(double cap, double rate)
    {
        Cap = cap;
        _rate = rate * cap;
        _decay = ScalarMath.Exp(-_rate);
        _loss = -ScalarMath.Expm1(-_rate);
        Mass = _rate == 0 ? 1 : _loss / _rate;
    }

    /// <summary>The end of the interval.</summary>
    public double Cap { get; }

    /// <summary>The integral of e^(-theta x) over [0, cap], divided by the cap: at most 1.</summary>
    public double Mass { get; }

    /// <summary>
    /// (1 - e^-z) / z / Mass with z = theta cap - i t cap, and the square of a bound of its magnitude that never grows with t: the magnitude
    /// itself up to half a turn, and from there on with the greatest value of the sine in it.
    /// </summary>
    /// <param name="frequency">t, above 0, with t cap of twice <see cref="SineCosine.GreatestAngle"/> at most.</param>
    public (double Real, double Imaginary, double SquaredBound) At(double frequency)
    {
        var angle = frequency * Cap;
        var (sine, cosine) = SineCosine.Of(0.5 * angle);

        // 1 - cos is twice the square of the sine of half the angle: nothing cancels.
        var above = _loss + (2 * _decay * sine * sine);
        var beside = -2 * _decay * sine * cosine;
        var square = (_rate * _rate) + (angle * angle);
        var scale = 1 / (square * Mass);
        var greatest = angle < Math.PI ? (_loss * _loss) + (4 * _decay * sine * sine) : (1 + _decay) * (1 + _decay);
        return (
            ((above * _rate) - (beside * angle)) * scale,
            ((above * angle) + (beside * _rate)) * scale,
            greatest * scale / Mass);
    }
}
