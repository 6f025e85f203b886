using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Randomness;

/// <summary>Exact normal variates by the ziggurat method of Marsaglia and Tsang (2000) with 256 layers.</summary>
/// <remarks>
/// Layer, sign and position come from disjoint bits of one word (Doornik, 2005). A draw takes one word with probability 0.985, so draw k of
/// a stream is reached by drawing k times, in order.
/// </remarks>
public static class NormalDistribution
{
    private const ulong LayerMask = ZigguratTable.Layers - 1;
    private const ulong SignBit = 0x100;
    private const int PositionShift = 11;
    private const double PositionScale = 1.0 / (1UL << 53);

    /// <summary>A variate of mean 0 and standard deviation 1.</summary>
    /// <param name="stream">The source of random bits; it advances.</param>
    public static double Next(ref Xoshiro256StarStar stream)
    {
        var edges = ZigguratTable.Edges;
        while (true)
        {
            var word = stream.Next();
            var layer = (int)(word & LayerMask);
            var x = (word >> PositionShift) * PositionScale * edges[layer];
            if (x < edges[layer + 1] || IsUnderCurve(ref stream, layer, ref x))
            {
                return (word & SignBit) == 0 ? x : -x;
            }
        }
    }

    private static bool IsUnderCurve(ref Xoshiro256StarStar stream, int layer, ref double x)
    {
        if (layer == 0)
        {
            x = Tail(ref stream);
            return true;
        }

        var heights = ZigguratTable.Heights;
        var height = heights[layer] + (stream.NextUnit() * (heights[layer + 1] - heights[layer]));
        return height < ScalarMath.Exp(-0.5 * x * x);
    }

    /// <summary>A variate beyond the last edge R (Marsaglia, 1964): R + E / R for exponential E, accepted with probability e^(-(E/R)^2 / 2).</summary>
    private static double Tail(ref Xoshiro256StarStar stream)
    {
        while (true)
        {
            var excess = stream.NextExponential() / ZigguratTable.TailStart;
            if (2 * stream.NextExponential() > excess * excess)
            {
                return ZigguratTable.TailStart + excess;
            }
        }
    }
}
