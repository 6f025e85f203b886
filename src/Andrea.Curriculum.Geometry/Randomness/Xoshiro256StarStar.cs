using System.Numerics;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Randomness;

/// <summary>The generator xoshiro256** of Blackman and Vigna (2018): period 2^256 - 1, 64 bits a draw.</summary>
/// <remarks>A mutable value: pass it by reference. A copy repeats the original's draws.</remarks>
public struct Xoshiro256StarStar
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>The stream of a key, at its first draw.</summary>
    /// <param name="key">Any key.</param>
    public Xoshiro256StarStar(StreamKey key)
    {
        var (first, second) = key.Absorb();
        var even = new SplitMix64(first);
        var odd = new SplitMix64(second);

        // Two different inputs of one permutation are never both mapped to 0, so the state is never the forbidden zero.
        (_s0, _s1, _s2, _s3) = (even.Next(), odd.Next(), even.Next(), odd.Next());
    }

    /// <summary>A generator in a given state, which must not be all zero.</summary>
    internal Xoshiro256StarStar(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
            var shifted = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= shifted;
            _s3 = BitOperations.RotateLeft(_s3, 45);
            return result;
        }
    }

    /// <summary>The next 53 random bits as an integer in [0, 2^53), to be compared with integer thresholds.</summary>
    public ulong NextBits53() => Next() >> 11;

    /// <summary>A uniform multiple of 2^-53 in [0, 1).</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A uniform odd multiple of 2^-53 in the open interval (0, 1); its logarithm is finite and below 0.</summary>
    public double NextOpen() =>
        BitConverter.UInt64BitsToDouble((Next() >> 12) | Coefficients.OneBits) - (1 - (0.5 / (1UL << 52)));

    /// <summary>A uniform integer in [0, bound), without bias.</summary>
    /// <param name="bound">A positive number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is 0.</exception>
    /// <remarks>The multiply-and-reject method of Lemire (2019); it consumes more than one draw with probability below bound / 2^64.</remarks>
    public ulong NextBelow(ulong bound)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bound);
        var high = Math.BigMul(Next(), bound, out var low);
        if (low < bound)
        {
            var least = unchecked(0 - bound) % bound;
            while (low < least)
            {
                high = Math.BigMul(Next(), bound, out low);
            }
        }

        return high;
    }

    /// <summary>A uniform integer in [least, greatest], without bias.</summary>
    /// <param name="least">The least value.</param>
    /// <param name="greatest">The greatest value.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="greatest"/> is below <paramref name="least"/>.</exception>
    public long NextBetween(long least, long greatest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(greatest, least);
        unchecked
        {
            var span = (ulong)greatest - (ulong)least;
            return (long)((ulong)least + (span == ulong.MaxValue ? Next() : NextBelow(span + 1)));
        }
    }

    /// <summary>An exponential variate of mean 1, in (0, 36.8).</summary>
    public double NextExponential() => -ScalarMath.Log(NextOpen());
}
