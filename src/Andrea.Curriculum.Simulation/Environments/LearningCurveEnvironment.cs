using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>
/// Learning: the loss of a source is <c>mean + (start - mean) (1 + d / onset)^-exponent</c> plus Gaussian noise, with d the worth of all
/// data so far for that source: what was drawn from it, and a written part of what was drawn from others.
/// </summary>
/// <remarks>
/// Repeated data is worth less (Muennighoff et al., 2023): of a source of U sequences, <c>U (1 + R* (1 - exp(-R / R*)))</c> after R
/// repetitions. Their law is of unique and repeated tokens of one corpus; applying it per source, and the transfer, are ours.
/// </remarks>
internal sealed class LearningCurveEnvironment : ILossEnvironment
{
    /// <summary>R* of the data, as fitted by Muennighoff et al. (2023).</summary>
    public const double PublishedRepeatWorth = 15.387756;

    private readonly ImmutableArray<SourceCurve> _curves;
    private readonly (int Source, double Part)[][] _gains;
    private readonly double _repeatWorth;
    private readonly NoiseStreams _noise;
    private readonly double[] _drawn;
    private readonly double[] _worth;
    private double _perPull;

    /// <summary>Prepares the environment of one thread.</summary>
    /// <param name="seed">Seed of the noise.</param>
    /// <param name="curves">One curve per source.</param>
    /// <param name="transfer">What part a sequence of the first source is worth for the second.</param>
    /// <param name="repeatWorth">R*.</param>
    public LearningCurveEnvironment(
        ulong seed, ImmutableArray<SourceCurve> curves, ImmutableArray<(int From, int To, double Part)> transfer, double repeatWorth)
    {
        _curves = curves;
        _repeatWorth = repeatWorth;
        _noise = new NoiseStreams(seed, curves.Length);
        _drawn = new double[curves.Length];
        _worth = new double[curves.Length];
        _gains = new (int Source, double Part)[curves.Length][];
        for (var i = 0; i < curves.Length; i++)
        {
            _gains[i] = [(i, 1), .. transfer.Where(part => part.From == i && part.To != i).Select(part => (part.To, part.Part))];
        }
    }

    /// <inheritdoc/>
    public void Begin(long walk)
    {
        _noise.Begin(walk);
        Array.Clear(_drawn);
        Array.Clear(_worth);
    }

    /// <inheritdoc/>
    public void SetPullSize(long units) => _perPull = units;

    /// <inheritdoc/>
    public void Answer(ReadOnlySpan<int> pulled, Span<double> losses)
    {
        for (var i = 0; i < losses.Length; i++)
        {
            var source = pulled[i];
            var curve = _curves[source];
            var left = ScalarMath.Exp(-curve.Exponent * ScalarMath.Log1p(_worth[source] / curve.Onset));
            losses[i] = curve.Mean + ((curve.Start - curve.Mean) * left) + (curve.Noise * _noise.Next(source));
            Train(source, curve.Epoch);
        }
    }

    private void Train(int source, double epoch)
    {
        var gain = Worth(_drawn[source] + _perPull, epoch) - Worth(_drawn[source], epoch);
        _drawn[source] += _perPull;
        foreach (var (other, part) in _gains[source])
        {
            _worth[other] += part * gain;
        }
    }

    private double Worth(double drawn, double epoch) => drawn <= epoch
        ? drawn
        : epoch * (1 - (_repeatWorth * ScalarMath.Expm1(-((drawn / epoch) - 1) / _repeatWorth)));
}
