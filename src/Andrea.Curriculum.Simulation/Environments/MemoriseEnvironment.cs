using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>
/// Memorising: noise around the mean, until a finite source has been drawn so many epochs; from there on its loss falls off a cliff, to
/// the loss of memorised text, and the noise with it.
/// </summary>
/// <remarks>The shape, an exponential over a tenth of an epoch, is ours; that there is such a cliff the ANDREA run saw (0.13 at step 112,080).</remarks>
internal sealed class MemoriseEnvironment(ulong seed, ImmutableArray<SourceCurve> curves) : ILossEnvironment
{
    /// <summary>Epochs over which the fall makes 1 - 1/e of its way.</summary>
    private const double CliffEpochs = 0.1;

    private readonly NoiseStreams _noise = new(seed, curves.Length);
    private readonly double[] _drawn = new double[curves.Length];
    private double _perPull;

    /// <inheritdoc/>
    public void Begin(long walk)
    {
        _noise.Begin(walk);
        Array.Clear(_drawn);
    }

    /// <inheritdoc/>
    public void SetPullSize(long units) => _perPull = units;

    /// <inheritdoc/>
    public void Answer(ReadOnlySpan<int> pulled, Span<double> losses)
    {
        for (var i = 0; i < losses.Length; i++)
        {
            var source = pulled[i];
            var curve = curves[source];
            var beyond = (_drawn[source] / curve.Epoch) - curve.MemorisedAfter;
            var unknown = beyond > 0 ? ScalarMath.Exp(-beyond / CliffEpochs) : 1;
            var loss = curve.Mean + (curve.Noise * _noise.Next(source));
            losses[i] = unknown < 1 ? curve.MemorisedLoss + (unknown * (loss - curve.MemorisedLoss)) : loss;
            _drawn[source] += _perPull;
        }
    }
}
