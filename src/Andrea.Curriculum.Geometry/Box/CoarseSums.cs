using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>
/// <see cref="CellSums"/> in 64-bit integers of 2^-61, a few times faster: it decides nearly every mix and leaves the close calls.
/// </summary>
/// <remarks>
/// Every term of the low sum is at most 2 units too great and every term of the high sum at most 2 units too small, never the other way.
/// </remarks>
internal static class CoarseSums
{
    private const int FractionBits = 61;
    private const long One = 1L << FractionBits;
    private const ulong MantissaMask = (1UL << 52) - 1;

    /// <summary>Biased exponent from which half a unit in a double's last place is a whole unit here.</summary>
    private const int WholeHalfUnit = 1023 + 53 - FractionBits;

    /// <summary>Inside, a sum that misses 1, or null when it is too close to tell; for shares within the rounded bounds.</summary>
    public static Membership? Verdict(RoundedBounds bounds, ReadOnlySpan<double> mix)
    {
        var floors = bounds.Floors.AsSpan();
        var caps = bounds.Caps.AsSpan();
        var (low, high) = (0L, 0L);
        for (var i = 0; i < mix.Length; i++)
        {
            var share = mix[i];
            var units = (long)(share * One);
            var bits = BitConverter.DoubleToUInt64Bits(share);
            var exponent = (int)(bits >> 52) & 0x7FF;
            var half = exponent >= WholeHalfUnit ? 1L << (exponent - WholeHalfUnit) : 0;

            // Below a power of two the doubles lie twice as dense; tiny shares are cut to units.
            var halfBelow = (bits & MantissaMask) == 0 ? half >> 1 : half;
            low += share == floors[i] ? bounds.CoarseFloor(i) : units - halfBelow + (exponent > WholeHalfUnit ? 0 : 1);
            high += share == caps[i] ? bounds.CoarseCap(i) : units + half;
            if (low > 2 * One || high > 2 * One)
            {
                return null;
            }
        }

        var doubt = 2L * mix.Length;
        return low < One && high > One ? Membership.Inside
            : low - doubt > One ? new Membership(MembershipKind.SumAboveOne, -1)
            : high + doubt < One ? new Membership(MembershipKind.SumBelowOne, -1)
            : null;
    }
}
