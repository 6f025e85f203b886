using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>The only mix of a polytope of dimension 0.</summary>
internal sealed class SingleMix : IMixSource
{
    private readonly double[] _mix;

    /// <summary>Takes the mix.</summary>
    public SingleMix(ReadOnlySpan<Rational> mix)
    {
        _mix = new double[mix.Length];
        for (var i = 0; i < _mix.Length; i++)
        {
            _mix[i] = mix[i].ToDouble();
        }
    }

    /// <inheritdoc/>
    public bool IsExact => true;

    /// <inheritdoc/>
    public void Sample(StreamKey key, Span<double> mix) => _mix.CopyTo(mix);
}
