using System.Numerics;

using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>
/// The endless sequence of independent uniform mixes that a key names: the way to many mixes, since no try is lost between two of them.
/// The first one is what <see cref="MixSampler.Sample"/> draws for the key.
/// </summary>
/// <remarks>A cursor for one thread. To share work, give each shard of a fixed size a key of its own.</remarks>
public sealed class MixSequence
{
    private readonly MixSampler _sampler;
    private readonly SlackSamplerWorkspace _workspace = new();
    private readonly NestedSequence? _nested;
    private EightLaneXoshiro _stream;
    private uint _pending;
    private Xoshiro256StarStar _keys;
    private StreamKey _key;

    /// <summary>Starts at the first mix.</summary>
    /// <param name="sampler">The prepared polytope.</param>
    /// <param name="key">Names the sequence.</param>
    public MixSequence(MixSampler sampler, StreamKey key)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        _sampler = sampler;
        _key = key;
        _keys = new Xoshiro256StarStar(key);
        _stream = new EightLaneXoshiro(key);
        if (sampler.Nested is { } nested)
        {
            _nested = _workspace.Sequence(nested, key);
        }
    }

    /// <summary>Draws the next mix; it lies in the polytope.</summary>
    /// <param name="mix">Receives one share per source.</param>
    /// <exception cref="ArgumentException"><paramref name="mix"/> does not have one place per source.</exception>
    public void Next(Span<double> mix)
    {
        _sampler.CheckLength(mix);
        if (_sampler.Slacks is not null)
        {
            if (_pending == 0)
            {
                _pending = _sampler.NextBatch(ref _stream, _workspace);
            }

            _sampler.Extract(_workspace, BitOperations.TrailingZeroCount(_pending), mix);
            _pending &= _pending - 1;
        }
        else if (_nested is not null)
        {
            _nested.Next(mix);
            _sampler.Settle(mix);
        }
        else
        {
            _sampler.Own!.Sample(_key, mix);
            _key = _key with { Seed = _keys.Next(), Walk = _keys.Next() };
        }
    }
}
