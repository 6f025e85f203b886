using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>The endless sequence of mixes that a key names, before they are settled. A cursor for one thread; it may start anew without new memory.</summary>
internal sealed class NestedSequence
{
    private readonly NestedSampler _sampler;
    private readonly SliceDraw?[] _draws;
    private readonly SlackSamplerWorkspace _workspace;
    private readonly double[] _relative;
    private Xoshiro256StarStar _random;

    /// <summary>Prepares scratch memory; <see cref="Start"/> must follow.</summary>
    public NestedSequence(NestedSampler sampler, SlackSamplerWorkspace workspace)
    {
        _workspace = workspace;
        _sampler = sampler;
        _draws = [.. sampler.Slices.Select(slice => slice.IsBox ? null : new SliceDraw(slice))];
        _relative = new double[sampler.Floors.Length];
    }

    /// <summary>True when it draws for this sampler.</summary>
    public bool Serves(NestedSampler sampler) => ReferenceEquals(_sampler, sampler);

    /// <summary>Goes before the first mix of a key.</summary>
    public void Start(StreamKey key) => _random = new Xoshiro256StarStar(key);

    /// <summary>Draws the next mix.</summary>
    public void Next(Span<double> mix)
    {
        _sampler.Floors.CopyTo(mix);
        if (_sampler.Chain is { } chain)
        {
            chain.Sample(ref _random, mix);
            return;
        }

        for (var k = 0; k < _draws.Length; k++)
        {
            var slice = _sampler.Slices[k];
            if (_sampler.Boxes[k] is { } box)
            {
                var relative = _relative.AsSpan(0, box.Count);
                box.Sample(new StreamKey(_random.Next(), _random.Next(), StreamPurpose.RandomPhase, (ulong)k), _workspace, relative);
                Add(slice, relative, 1, mix);
            }
            else
            {
                var draw = _draws[k]!;
                while (!draw.TryRoot(ref _random))
                {
                }

                Add(slice, draw.Values, 0, mix);
            }
        }
    }

    private static void Add(Slice slice, ReadOnlySpan<double> values, int firstNode, Span<double> mix)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (slice.Sources[firstNode + i] is var source and >= 0)
            {
                mix[source] += slice.Scale * values[i];
            }
        }
    }
}
