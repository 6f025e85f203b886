using System.Numerics;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>Scores of doubles as integers of one unit; what is not finite counts as 0.</summary>
internal static class ExactScores
{
    private const int HiddenBit = 52;

    /// <summary>The scores times a power of two.</summary>
    public static BigInteger[] Of(ReadOnlySpan<double> scores)
    {
        var unit = int.MaxValue;
        foreach (var score in scores)
        {
            unit = double.IsFinite(score) && score != 0 ? Math.Min(unit, Exponent(score)) : unit;
        }

        var exact = new BigInteger[scores.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            if (double.IsFinite(scores[i]) && scores[i] != 0)
            {
                var bits = BitConverter.DoubleToInt64Bits(scores[i]);
                var fraction = bits & ((1L << HiddenBit) - 1);
                var mantissa = double.IsSubnormal(scores[i]) ? fraction : fraction | (1L << HiddenBit);
                exact[i] = new BigInteger(bits < 0 ? -mantissa : mantissa) << (Exponent(scores[i]) - unit);
            }
        }

        return exact;
    }

    private static int Exponent(double score) => Math.Max(1, (int)((BitConverter.DoubleToInt64Bits(score) >> HiddenBit) & 0x7FF));
}
