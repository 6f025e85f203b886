using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>
/// Nothing is learned: the loss of a source is its mean plus Gaussian noise. Noise belongs to walk, source and number of the pull, so
/// that all policies meet the same draws.
/// </summary>
internal sealed class NoiseEnvironment(ulong seed, ImmutableArray<LossModel> models) : ILossEnvironment
{
    private readonly Source[] _sources = new Source[models.Length];

    /// <inheritdoc/>
    public void Begin(long walk)
    {
        for (var i = 0; i < _sources.Length; i++)
        {
            _sources[i] = new Source
            {
                Mean = models[i].Mean,
                Noise = models[i].Noise,
                Stream = new(new StreamKey(seed, (ulong)walk, StreamPurpose.Noise, (ulong)i)),
            };
        }
    }

    /// <inheritdoc/>
    public void Answer(ReadOnlySpan<int> pulled, Span<double> losses)
    {
        for (var i = 0; i < losses.Length; i++)
        {
            ref var source = ref _sources[pulled[i]];
            losses[i] = source.Mean + (source.Noise * NormalDistribution.Next(ref source.Stream));
        }
    }

    private struct Source
    {
        public double Mean;
        public double Noise;
        public Xoshiro256StarStar Stream;
    }
}
