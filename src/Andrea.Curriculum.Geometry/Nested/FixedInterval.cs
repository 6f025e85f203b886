using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>An interval in fixed point whose ends are known up to what was cut off: each true end lies in [end, end + dropped].</summary>
/// <param name="Low">Lower end.</param>
/// <param name="LowDropped">Units that the lower end may lack.</param>
/// <param name="High">Upper end.</param>
/// <param name="HighDropped">Units that the upper end may lack.</param>
internal readonly record struct FixedInterval(Int128 Low, int LowDropped, Int128 High, int HighDropped)
{
    /// <summary>The interval between two fractions of 0 or more.</summary>
    public static FixedInterval Of(BigInteger low, BigInteger lowDenominator, BigInteger high, BigInteger highDenominator)
    {
        var (lowDropped, highDropped) = (0, 0);
        var lowEnd = FixedPoint.Floor(low, lowDenominator, ref lowDropped);
        var highEnd = FixedPoint.Floor(high, highDenominator, ref highDropped);
        return new FixedInterval(lowEnd, lowDropped, highEnd, highDropped);
    }
}
