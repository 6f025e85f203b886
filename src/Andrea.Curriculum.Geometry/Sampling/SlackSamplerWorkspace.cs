using System.Runtime.Intrinsics;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>Scratch memory of a <see cref="SlackSampler"/>; it grows once to the greatest sampler it has served. One per thread.</summary>
public sealed class SlackSamplerWorkspace
{
    private Vector512<double>[] _tries = [];

    /// <summary>Eight tries, coordinate by coordinate.</summary>
    internal Span<Vector512<double>> Tries(int coordinates)
    {
        if (_tries.Length < coordinates)
        {
            _tries = new Vector512<double>[coordinates];
        }

        return _tries.AsSpan(0, coordinates);
    }
}
