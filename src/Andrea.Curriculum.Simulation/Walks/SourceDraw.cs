using System.Numerics;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>Draws sources from a mix by comparing 53-bit integers with cumulative integer thresholds.</summary>
/// <remarks>
/// Source k is drawn when exactly k thresholds are at most the integer. Cumulative sums are divided by their total, so the last
/// positive share ends at 2^53 exactly, and a source of share 0 has an empty interval wherever it stands.
/// </remarks>
internal sealed class SourceDraw
{
    /// <summary>Up to here counting all thresholds is faster than a search.</summary>
    private const int GreatestCounted = 64;

    private const double Resolution = 1L << 53;

    private readonly long[] _thresholds;
    private readonly double[] _sums;
    private readonly int _count;

    /// <summary>Prepares draws from mixes of so many sources.</summary>
    public SourceDraw(int count)
    {
        var lanes = Vector512<long>.Count;
        _count = count;
        _sums = new double[count];
        _thresholds = new long[(count + lanes - 1) / lanes * lanes];
        Array.Fill(_thresholds, long.MaxValue);
    }

    /// <summary>Draws are made from this mix from now on.</summary>
    public void SetMix(ReadOnlySpan<double> mix)
    {
        var sums = _sums.AsSpan(0, mix.Length);
        var sum = 0.0;
        for (var i = 0; i < sums.Length; i++)
        {
            sum += mix[i];
            sums[i] = sum;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            _thresholds[i] = (long)(sums[i] / sum * Resolution);
        }
    }

    /// <summary>Draws one source per entry.</summary>
    public void Draw(ref Xoshiro256StarStar stream, Span<int> sources)
    {
        if (_count <= GreatestCounted)
        {
            Count(ref stream, sources);
        }
        else
        {
            Search(ref stream, sources);
        }
    }

    private void Count(ref Xoshiro256StarStar stream, Span<int> sources)
    {
        var thresholds = _thresholds.AsSpan();
        for (var i = 0; i < sources.Length; i++)
        {
            var number = Vector512.Create((long)stream.NextBits53());
            var passed = 0;
            for (var j = 0; j < thresholds.Length; j += Vector512<long>.Count)
            {
                var block = Vector512.Create<long>(thresholds[j..]);
                passed += BitOperations.PopCount(Vector512.LessThanOrEqual(block, number).ExtractMostSignificantBits());
            }

            sources[i] = passed;
        }
    }

    private void Search(ref Xoshiro256StarStar stream, Span<int> sources)
    {
        var thresholds = _thresholds.AsSpan(0, _count);
        for (var i = 0; i < sources.Length; i++)
        {
            var number = (long)stream.NextBits53();
            var (first, length) = (0, thresholds.Length);
            while (length > 0)
            {
                var half = length >> 1;
                var isPassed = thresholds[first + half] <= number;
                first = isPassed ? first + half + 1 : first;
                length = isPassed ? length - half - 1 : half;
            }

            sources[i] = first;
        }
    }
}
