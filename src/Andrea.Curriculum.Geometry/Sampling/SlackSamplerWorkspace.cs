using System.Runtime.Intrinsics;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>Scratch memory of samplers; it grows to the greatest one it has served. One per thread.</summary>
public sealed class SlackSamplerWorkspace
{
    private Vector512<double>[] _tries = [];
    private double[] _relative = [];

    /// <summary>Eight tries, coordinate by coordinate.</summary>
    internal Span<Vector512<double>> Tries(int coordinates)
    {
        if (_tries.Length < coordinates)
        {
            _tries = new Vector512<double>[coordinates];
        }

        return _tries.AsSpan(0, coordinates);
    }

    /// <summary>One sample's coordinates.</summary>
    internal Span<double> Relative(int coordinates)
    {
        if (_relative.Length < coordinates)
        {
            _relative = new double[coordinates];
        }

        return _relative.AsSpan(0, coordinates);
    }
}
