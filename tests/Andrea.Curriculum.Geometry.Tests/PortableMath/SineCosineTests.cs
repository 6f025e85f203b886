using System.Numerics;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Tests.PortableMath;

public sealed class SineCosineTests
{
    private const int Bits = 200;

    [Fact]
    public void Both_err_by_less_than_2e_16()
    {
        // 2e-16 in units of 2^-200.
        var most = (BigInteger.One << Bits) * 2 / BigInteger.Pow(10, 16);
        var eighths = Enumerable.Range(-4_000, 8_001).Select(k => k * (Math.PI / 4));
        var angles = ArgumentSweep.Between(-4, 4, 2_000, 11).Concat(ArgumentSweep.Between(-1e6, 1e6, 2_000, 12)).Concat(eighths);
        foreach (var angle in angles.Concat([SineCosine.GreatestAngle, -SineCosine.GreatestAngle, 0.0]))
        {
            var (sine, cosine) = SineCosine.Of(angle);
            var (exactSine, exactCosine) = Reference(angle);
            Assert.True(BigInteger.Abs(Fixed(sine) - exactSine) <= most, $"sin {angle:R} = {sine:R}");
            Assert.True(BigInteger.Abs(Fixed(cosine) - exactCosine) <= most, $"cos {angle:R} = {cosine:R}");
        }
    }

    [Fact]
    public void Small_angles_keep_their_digits_and_opposite_ones_mirror_them()
    {
        Assert.Equal((1e-300, 1.0), SineCosine.Of(1e-300));
        foreach (var angle in ArgumentSweep.Between(0, 10, 500, 13))
        {
            var (sine, cosine) = SineCosine.Of(angle);
            Assert.Equal((-sine, cosine), SineCosine.Of(-angle));
        }
    }

    [Theory]
    [InlineData(1048577.0)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Angles_that_cannot_be_reduced_are_refused(double angle) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SineCosine.Of(angle));

    private static BigInteger Fixed(double x) => HighPrecision.Fixed(x) >> (1200 - Bits);

    /// <summary>Plain Taylor series after halving the angle thirty times, then doubling formulas.</summary>
    private static (BigInteger Sine, BigInteger Cosine) Reference(double angle)
    {
        const int Halvings = 30;
        const int Work = 400;
        var one = BigInteger.One << Work;
        var x = HighPrecision.Fixed(angle) >> (1200 - Work + Halvings);
        var (sine, versine, term) = (BigInteger.Zero, BigInteger.Zero, one);
        for (var k = 1; !term.IsZero && term != -1; k++)
        {
            term = (term * x >> Work) / k;
            var signed = (k & 2) == 0 ? term : -term;
            (sine, versine) = (k & 1) == 1 ? (sine + signed, versine) : (sine, versine - signed);
        }

        for (var k = 0; k < Halvings; k++)
        {
            (sine, versine) = (2 * sine * (one - versine) >> Work, 2 * sine * sine >> Work);
        }

        return (sine >> (Work - Bits), (one - versine) >> (Work - Bits));
    }
}
