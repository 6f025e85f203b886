using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Randomness;

/// <summary>Eight independent generators xoshiro256++ (Blackman and Vigna, 2018), one in each lane of a 512-bit vector.</summary>
/// <remarks>A mutable value: pass it by reference. Lanes are seeded apart; the bits do not depend on the width of the machine's vectors.</remarks>
internal struct EightLaneXoshiro
{
    private Vector512<ulong> _s0;
    private Vector512<ulong> _s1;
    private Vector512<ulong> _s2;
    private Vector512<ulong> _s3;

    /// <summary>The eight streams of a key, at their first draws. They are independent of the same key's scalar stream.</summary>
    /// <param name="key">Any key.</param>
    public EightLaneXoshiro(StreamKey key)
    {
        var (first, second) = key.Absorb();
        _s0 = Fill(first, 0);
        _s1 = Fill(second, 0);
        _s2 = Fill(first, 1);
        _s3 = Fill(second, 1);
    }

    /// <summary>The next 64 random bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> Next()
    {
        var result = RotateLeft(_s0 + _s3, 23) + _s0;
        var shifted = Vector512.ShiftLeft(_s1, 17);
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>In each lane a uniform odd multiple of 2^-53 in the open interval (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> NextOpen() =>
        (Vector512.ShiftRightLogical(Next(), 12) | Vector512.Create(Coefficients.OneBits)).AsDouble()
            - Vector512.Create(1 - (0.5 / (1UL << 52)));

    /// <summary>In each lane an exponential variate of mean 1, in (0, 36.8).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> NextExponential() => -LaneMath.LogOfNormal(NextOpen());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> RotateLeft(Vector512<ulong> word, int count) =>
        Vector512.ShiftLeft(word, count) | Vector512.ShiftRightLogical(word, 64 - count);

    /// <summary>Eight words of one chain; the scalar generator uses the chain's words 1 and 2, these begin at 3.</summary>
    private static Vector512<ulong> Fill(ulong start, ulong block)
    {
        unchecked
        {
            var counter = Vector512.Create(start + ((3 + (block * 8)) * SplitMix64.Increment))
                + (Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7) * SplitMix64.Increment);
            var word = (counter ^ Vector512.ShiftRightLogical(counter, 30)) * SplitMix64.FirstMultiplier;
            word = (word ^ Vector512.ShiftRightLogical(word, 27)) * SplitMix64.SecondMultiplier;
            return word ^ Vector512.ShiftRightLogical(word, 31);
        }
    }
}
