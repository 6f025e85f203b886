using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Tests.PortableMath;

public sealed class LaneMathTests
{
    [Fact]
    public void Log_equals_the_scalar_function_bit_for_bit() => Same(LaneMath.Log, ScalarMath.Log);

    [Fact]
    public void Log1p_equals_the_scalar_function_bit_for_bit() => Same(LaneMath.Log1p, ScalarMath.Log1p);

    [Fact]
    public void Exp_equals_the_scalar_function_bit_for_bit() => Same(LaneMath.Exp, ScalarMath.Exp);

    [Fact]
    public void Expm1_equals_the_scalar_function_bit_for_bit() => Same(LaneMath.Expm1, ScalarMath.Expm1);

    [Fact]
    public void Unchecked_logarithms_equal_the_scalar_functions_on_their_domain()
    {
        Same(LaneMath.LogOfNormal, ScalarMath.Log, [.. ArgumentSweep.Between(0, 1, 100_000, 31).Where(x => x > 1e-300)]);
        Same(LaneMath.Log1pOfNegative, ScalarMath.Log1p, [.. ArgumentSweep.Between(-1, 0, 100_000, 32).Where(x => x > -1)]);
    }

    private static void Same(Func<Vector512<double>, Vector512<double>> lanes, Func<double, double> scalar) =>
        Same(lanes, scalar,
        [
            .. ArgumentSweep.Edges, .. ArgumentSweep.AnyBits(100_000, 21), .. ArgumentSweep.Between(-1, 1, 100_000, 22), .. ArgumentSweep.Between(-750, 750, 100_000, 23),
        ]);

    private static void Same(Func<Vector512<double>, Vector512<double>> lanes, Func<double, double> scalar, double[] arguments)
    {
        var block = new double[8];
        for (var start = 0; start < arguments.Length; start += 8)
        {
            for (var lane = 0; lane < 8; lane++)
            {
                block[lane] = arguments[(start + lane) % arguments.Length];
            }

            var results = lanes(Vector512.Create(block));
            for (var lane = 0; lane < 8; lane++)
            {
                var expected = scalar(block[lane]);
                var same = double.IsNaN(expected)
                    ? double.IsNaN(results[lane])
                    : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(results[lane]);
                Assert.True(same, $"f({block[lane]:R}) = {expected:R} alone and {results[lane]:R} in lane {lane}");
            }
        }
    }
}
