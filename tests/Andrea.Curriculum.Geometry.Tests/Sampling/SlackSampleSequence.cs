using System.Numerics;

using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

/// <summary>
/// The endless sequence of samples that a key names. Sample i depends on the key and on i only; every accepted try of a batch is used, in lane
/// order.
/// </summary>
/// <remarks>A cursor for one thread. To share work, give each shard of a fixed size a key of its own.</remarks>
internal sealed class SlackSampleSequence
{
    private readonly SlackSampler _sampler;
    private readonly SlackSamplerWorkspace _workspace = new();
    private EightLaneXoshiro _stream;
    private uint _pending;

    /// <summary>Starts at sample 0, which is also what <see cref="SlackSampler.Sample(StreamKey, SlackSamplerWorkspace, Span{double})"/> draws.</summary>
    /// <param name="sampler">The slice.</param>
    /// <param name="key">Names the sequence.</param>
    public SlackSampleSequence(SlackSampler sampler, StreamKey key)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        (_sampler, _stream) = (sampler, new EightLaneXoshiro(key));
    }

    /// <summary>Draws the next sample.</summary>
    /// <param name="relative">Receives the sampler's coordinates.</param>
    /// <exception cref="ArgumentException"><paramref name="relative"/> has another length than the sampler has coordinates.</exception>
    public void Next(Span<double> relative)
    {
        _sampler.CheckLength(relative);
        if (_pending == 0)
        {
            _pending = _sampler.NextBatch(ref _stream, _workspace);
        }

        _sampler.Extract(_workspace, BitOperations.TrailingZeroCount(_pending), relative);
        _pending &= _pending - 1;
    }
}
