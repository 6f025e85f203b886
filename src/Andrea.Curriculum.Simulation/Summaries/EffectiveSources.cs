using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>exp(entropy) of a mix, 1 at a vertex of the simplex (Hill, 1973, number of order 1).</summary>
internal static class EffectiveSources
{
    /// <summary>Stands for shares of 0, whose term is 0 times this number's logarithm.</summary>
    private const double Least = 1e-300;

    /// <summary>Effective sources of a mix.</summary>
    /// <param name="mix">Shares; the length is a multiple of eight, filled up with zeros.</param>
    public static double Of(ReadOnlySpan<double> mix)
    {
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < mix.Length; i += Vector512<double>.Count)
        {
            var shares = Vector512.Create(mix[i..]);
            var isPositive = Vector512.GreaterThan(shares, Vector512.Create(Least));
            sum += shares * LaneMath.Log(Vector512.ConditionalSelect(isPositive, shares, Vector512.Create(Least)));
        }

        var entropy = 0.0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            entropy -= sum[lane];
        }

        return ScalarMath.Exp(entropy);
    }
}
