using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>Standard normal noise that belongs to walk, source and number of the pull, so that all policies meet the same draws.</summary>
internal sealed class NoiseStreams(ulong seed, int sources)
{
    private readonly Xoshiro256StarStar[] _streams = new Xoshiro256StarStar[sources];

    /// <summary>Begins a walk anew.</summary>
    public void Begin(long walk)
    {
        for (var i = 0; i < _streams.Length; i++)
        {
            _streams[i] = new(new StreamKey(seed, (ulong)walk, StreamPurpose.Noise, (ulong)i));
        }
    }

    /// <summary>The noise of the source's next pull.</summary>
    public double Next(int source) => NormalDistribution.Next(ref _streams[source]);
}
