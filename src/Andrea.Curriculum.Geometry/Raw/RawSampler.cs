using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// Uniform random mixes of raw weights, in the affine hull of the shares, up to double rounding, for any number of sources; no Markov
/// chain. See <see cref="RawScaleDensity"/>.
/// </summary>
/// <remarks>
/// Shares of weights that cannot vary stand in one proportion, so their sum is one coordinate, and the map from the coordinates to the shares is
/// linear. With no least weight above 0 every mix of the sources with weights is reachable: exponentials, divided by their sum.
/// </remarks>
internal sealed class RawSampler : IMixSource
{
    /// <summary>A width below this part of the greatest weight does not show in a double share.</summary>
    private const double LeastWidth = 1e-280;
    private const int MaxOnStack = 256;

    private readonly RawMixes _mixes;
    private readonly double[] _pinned;
    private readonly int[] _free;
    private readonly bool _isPoint;
    private readonly RawScaleDensity? _density;
    private readonly RawScaleEnvelope? _envelope;

    /// <summary>Prepares bounds that allow a mix.</summary>
    public RawSampler(RawMixes mixes)
    {
        _mixes = mixes;
        var weights = mixes.Weights;
        var scale = weights.Greatest.Max();
        _pinned = new double[weights.Count];
        var (free, pinned) = (new List<int>(), 0.0);
        for (var i = 0; i < _pinned.Length; i++)
        {
            if (CorrectRounding.Divide(weights.Greatest[i] - weights.Least[i], scale) >= LeastWidth)
            {
                free.Add(i);
            }
            else
            {
                _pinned[i] = CorrectRounding.Divide(weights.Least[i], scale);
                pinned += _pinned[i];
            }
        }

        _free = [.. free];
        double[] least = [.. free.Select(i => CorrectRounding.Divide(weights.Least[i], scale))];
        _isPoint = mixes.Dimension == 0 || _free.Length + (pinned > 0 ? 1 : 0) < 2;
        if (_isPoint || pinned + least.Sum() < LeastWidth)
        {
            return;
        }

        _density = new RawScaleDensity(
            least,
            [.. free.Select(i => CorrectRounding.Divide(weights.Greatest[i] - weights.Least[i], scale))],
            [.. free.Select(i => CorrectRounding.Divide(weights.Greatest[i], scale))],
            pinned);
        _envelope = new RawScaleEnvelope(_density);
    }

    /// <inheritdoc/>
    public bool IsExact => true;

    /// <summary>Mass of the envelope; null when there is none.</summary>
    internal RawScaleEnvelope? Envelope => _envelope;

    /// <inheritdoc/>
    public void Sample(StreamKey key, Span<double> mix)
    {
        if (_isPoint)
        {
            for (var i = 0; i < mix.Length; i++)
            {
                mix[i] = _mixes.EvenMostMix[i].ToDouble();
            }

            return;
        }

        var random = new Xoshiro256StarStar(key);
        if (_density is null)
        {
            mix.Clear();
            foreach (var source in _free)
            {
                mix[source] = random.NextExponential();
            }
        }
        else
        {
            Draw(_density, ref random, mix);
        }

        Divide(mix);
        RawSettlement.Complete(mix);
        _mixes.Settle(mix);
    }

    private void Draw(RawScaleDensity density, ref Xoshiro256StarStar random, Span<double> mix)
    {
        var scale = ScalarMath.Exp(_envelope!.Next(ref random));
        var missing = _free.Length <= MaxOnStack ? stackalloc double[_free.Length] : new double[_free.Length];
        var closing = 0.0;
        for (var k = 0; k < _free.Length; k++)
        {
            missing[k] = ScalarMath.Expm1(-density.Widths[k] * scale);
            closing += Closing(density, k, scale, missing[k]);
        }

        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = _pinned[i] * scale;
        }

        var pick = density.Pinned > 0 ? double.NegativeInfinity : random.NextUnit() * closing;
        var closes = density.Pinned > 0 ? -1 : _free.Length - 1;
        for (var (k, sum) = (0, 0.0); k < closes; k++)
        {
            sum += Closing(density, k, scale, missing[k]);
            closes = pick < sum ? k : closes;
        }

        for (var k = 0; k < _free.Length; k++)
        {
            var width = density.Widths[k] * scale;
            var above = k == closes ? width : Math.Min(width, -ScalarMath.Log1p(random.NextUnit() * missing[k]));
            mix[_free[k]] = (density.Least[k] * scale) + above;
        }
    }

    private static double Closing(RawScaleDensity density, int k, double scale, double missing) =>
        density.Greatest[k] * (missing == 0 ? 1 / (density.Widths[k] * scale) : (1 + missing) / -missing);

    private static void Divide(Span<double> mix)
    {
        var sum = 0.0;
        foreach (var weight in mix)
        {
            sum += weight;
        }

        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] /= sum;
        }
    }
}
