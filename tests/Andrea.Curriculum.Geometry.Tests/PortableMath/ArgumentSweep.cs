using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Tests.PortableMath;

/// <summary>Arguments on which elementary functions tend to fail, and random ones.</summary>
internal static class ArgumentSweep
{
    internal static readonly double[] Edges =
    [
        0, -0.0, 1, -1, 2, -2, 0.5, -0.5, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, 2.225073858507201e-308,
        double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        Math.BitIncrement(1), Math.BitDecrement(1), Math.BitIncrement(-1), Math.BitDecrement(-1), 5.551115123125783e-17, -5.551115123125783e-17,
        0.7071067811865475, 0.7071067811865476, 1.4142135623730950, 1.4142135623730951, 0.34657359027997264, -0.34657359027997264,
        709.782712893384, 709.7827128933841, 710, -745.1332191019411, -745.1332191019412, -745.1332191019413, -708.3964185322641, -40, -40.1, 1e-300, -1e-300, 1e300,
    ];

    /// <summary>Doubles with random bits: every exponent is as likely as any other.</summary>
    internal static IEnumerable<double> AnyBits(int count, ulong seed)
    {
        var stream = new Xoshiro256StarStar(new StreamKey(seed, 0, StreamPurpose.Estimate, 1));
        for (var i = 0; i < count; i++)
        {
            yield return BitConverter.UInt64BitsToDouble(stream.Next());
        }
    }

    /// <summary>Doubles in (from, to), uniform, half of them drawn towards 0 by powers of ten.</summary>
    internal static IEnumerable<double> Between(double from, double to, int count, ulong seed)
    {
        var stream = new Xoshiro256StarStar(new StreamKey(seed, 0, StreamPurpose.Estimate, 2));
        for (var i = 0; i < count; i++)
        {
            var x = from + ((to - from) * stream.NextOpen());
            for (var shrink = stream.NextBelow(2) * stream.NextBelow(25); shrink > 0; shrink--)
            {
                x /= 10;
            }

            yield return x;
        }
    }
}
