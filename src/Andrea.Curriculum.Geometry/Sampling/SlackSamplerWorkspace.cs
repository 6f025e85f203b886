using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>Scratch memory of samplers; it grows to the greatest one it has served. One per thread.</summary>
public sealed class SlackSamplerWorkspace
{
    private Vector512<double>[] _tries = [];
    private double[] _relative = [];
    private NestedSequence? _nested;

    /// <summary>Eight tries, coordinate by coordinate.</summary>
    internal Span<Vector512<double>> Tries(int coordinates) => Grown(ref _tries, coordinates);

    /// <summary>The mixes of the last tries.</summary>
    internal PlacedBatch Placed { get; } = new();

    /// <summary>One sample's coordinates.</summary>
    internal Span<double> Relative(int coordinates) => Grown(ref _relative, coordinates);

    /// <summary>A sequence of mixes of nested groups; the memory is kept for the same sampler.</summary>
    internal NestedSequence Sequence(NestedSampler sampler, StreamKey key)
    {
        if (_nested is null || !_nested.Serves(sampler))
        {
            _nested = new NestedSequence(sampler, this);
        }

        _nested.Start(key);
        return _nested;
    }

    private static Span<T> Grown<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length];
        }

        return array.AsSpan(0, length);
    }
}
