using System.Numerics;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Tests.PortableMath;

public sealed class ScalarMathTests
{
    private const int Count = 2000;

    [Fact]
    public void Log_errs_by_less_than_one_ulp()
    {
        var arguments = ArgumentSweep.AnyBits(Count, 1).Select(Math.Abs).Where(x => double.IsFinite(x) && x > 0)
            .Concat(ArgumentSweep.Between(0.5, 2, Count, 2).Where(x => x > 0))
            .Concat(ArgumentSweep.Between(-1e-3, 1e-3, Count, 3).Select(x => 1 + x));
        Within(1, arguments, ScalarMath.Log, HighPrecision.Log);
    }

    [Fact]
    public void Log1p_errs_by_less_than_one_ulp() =>
        Within(1, ArgumentSweep.Between(-1, 4, 2 * Count, 4).Concat(ArgumentSweep.Between(-0.5, 0.5, Count, 5)), ScalarMath.Log1p, HighPrecision.Log1p);

    [Fact]
    public void Exp_errs_by_less_than_one_ulp() =>
        Within(1, ArgumentSweep.Between(-708, 709, Count, 6).Concat(ArgumentSweep.Between(-1, 1, Count, 7)), ScalarMath.Exp, HighPrecision.Exp);

    [Fact]
    public void Expm1_errs_by_less_than_two_ulps() =>
        Within(2, ArgumentSweep.Between(-40, 709, Count, 8).Concat(ArgumentSweep.Between(-1.5, 1.5, 2 * Count, 9)), ScalarMath.Expm1, HighPrecision.Expm1);

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, 0.0)]
    [InlineData(-1e-300, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.Epsilon, -744.4400719213812)]
    [InlineData(double.MaxValue, 709.782712893384)]
    public void Log_at_the_edges(double x, double expected) => Assert.Equal(expected, ScalarMath.Log(x));

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(-double.Epsilon, -double.Epsilon)]
    [InlineData(-1.0, double.NegativeInfinity)]
    [InlineData(-1.0000000000000002, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.MaxValue, 709.782712893384)]
    public void Log1p_at_the_edges(double x, double expected) => SameBits(expected, ScalarMath.Log1p(x));

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(710.0, double.PositiveInfinity)]
    [InlineData(-746.0, 0.0)]
    [InlineData(-745.0, double.Epsilon)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_at_the_edges(double x, double expected) => Assert.Equal(expected, ScalarMath.Exp(x));

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(-1e-300, -1e-300)]
    [InlineData(double.NegativeInfinity, -1.0)]
    [InlineData(-1000.0, -1.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Expm1_at_the_edges(double x, double expected) => SameBits(expected, ScalarMath.Expm1(x));

    [Fact]
    public void Negative_zero_keeps_its_sign_where_the_function_passes_through_the_origin()
    {
        SameBits(-0.0, ScalarMath.Log1p(-0.0));
        SameBits(-0.0, ScalarMath.Expm1(-0.0));
        SameBits(1, ScalarMath.Exp(-0.0));
        Assert.Equal(double.NegativeInfinity, ScalarMath.Log(-0.0));
    }

    [Fact]
    public void LogGamma_of_integers_is_the_logarithm_of_factorials()
    {
        var factorial = BigInteger.One;
        for (var n = 1; n <= 150; n++)
        {
            var exact = (double)(HighPrecision.Log((double)factorial) / (BigInteger.One << 1100)) / Math.ScaleB(1, 100);
            Assert.InRange(ScalarMath.LogGamma(n) - exact, -1e-14 * Math.Max(1, exact), 1e-14 * Math.Max(1, exact));
            factorial *= n;
        }
    }

    [Fact]
    public void LogGamma_obeys_its_recurrence()
    {
        foreach (var x in ArgumentSweep.Between(0, 40, 2000, 10).Where(x => x > 1e-6))
        {
            var (left, right) = (ScalarMath.LogGamma(x + 1), ScalarMath.LogGamma(x) + ScalarMath.Log(x));
            Assert.InRange(left - right, -3e-14 * Math.Max(1, Math.Abs(left)), 3e-14 * Math.Max(1, Math.Abs(left)));
        }

        Assert.InRange(ScalarMath.LogGamma(0.5) - 0.5723649429247001, -1e-14, 1e-14);
        Assert.Throws<ArgumentOutOfRangeException>(() => ScalarMath.LogGamma(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScalarMath.LogGamma(double.NaN));
    }

    private static void Within(double ulps, IEnumerable<double> arguments, Func<double, double> tested, Func<double, BigInteger> exact)
    {
        var (worst, at) = arguments.Where(x => Math.Abs(x) > 1e-60)
            .Select(x => (Error: HighPrecision.UlpError(tested(x), exact(x)), x)).Max();
        Assert.True(worst < ulps, $"{worst} ulp at {at:R}");
    }

    private static void SameBits(double expected, double actual) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));
}
