using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Numbers;

public sealed class RationalTests
{
    [Fact]
    public void Is_kept_in_lowest_terms_with_a_positive_denominator()
    {
        var value = Rational.Of(6, -4);
        Assert.Equal(new BigInteger(-3), value.Numerator);
        Assert.Equal(new BigInteger(2), value.Denominator);
        Assert.Equal(BigInteger.One, Rational.Of(0, -7).Denominator);
    }

    [Fact]
    public void Default_is_zero()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.Equal(BigInteger.One, default(Rational).Denominator);
        Assert.Equal(Rational.Of(0, 5).GetHashCode(), default(Rational).GetHashCode());
    }

    [Fact]
    public void A_tenth_and_two_and_seven_tenths_are_one() =>
        Assert.Equal(Rational.One, Rational.Of(1, 10) + Rational.Of(2, 10) + Rational.Of(7, 10));

    [Fact]
    public void Arithmetic_is_that_of_a_field()
    {
        var values = Sample(1, 12);
        foreach (var a in values)
        {
            foreach (var b in values)
            {
                Assert.Equal(a + b, b + a);
                Assert.Equal(a, a + b - b);
                Assert.Equal(-(a - b), b - a);
                Assert.True(b.IsZero || a / b * b == a);
                foreach (var c in values)
                {
                    Assert.Equal(a * (b + c), (a * b) + (a * c));
                    Assert.Equal(a * (b * c), a * b * c);
                    Assert.Equal(a + (b + c), a + b + c);
                }
            }
        }
    }

    [Fact]
    public void Order_is_total_and_agrees_with_differences()
    {
        var values = Sample(2, 40);
        foreach (var a in values)
        {
            foreach (var b in values)
            {
                Assert.Equal((a - b).Sign, a.CompareTo(b));
                Assert.Equal(a == b, a.CompareTo(b) == 0);
                Assert.Equal(a < b, !(a >= b));
                Assert.Equal(Rational.Max(a, b) + Rational.Min(a, b), a + b);
            }
        }
    }

    [Fact]
    public void Division_by_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }

    [Theory]
    [InlineData(0.0, "0", "1")]
    [InlineData(1.0, "1", "1")]
    [InlineData(-6.0, "-6", "1")]
    [InlineData(0.75, "3", "4")]
    [InlineData(0.1, "3602879701896397", "36028797018963968")]
    [InlineData(1e22, "10000000000000000000000", "1")]
    public void A_double_has_one_exact_value(double value, string numerator, string denominator)
    {
        var exact = Rational.OfDouble(value);
        Assert.Equal(BigInteger.Parse(numerator), exact.Numerator);
        Assert.Equal(BigInteger.Parse(denominator), exact.Denominator);
    }

    [Fact]
    public void The_least_and_the_greatest_double_are_exact()
    {
        Assert.Equal(Rational.Of(1, BigInteger.One << 1074), Rational.OfDouble(double.Epsilon));
        Assert.Equal(Rational.Of((BigInteger.One << 1024) - (BigInteger.One << 971)), Rational.OfDouble(double.MaxValue));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Only_finite_doubles_are_fractions(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.OfDouble(value));

    private static Rational[] Sample(int seed, int count)
    {
        var random = new Random(seed);
        return
        [
            Rational.Zero, Rational.One, -Rational.One, Rational.Of(BigInteger.Pow(10, 40) + 1, BigInteger.Pow(10, 40)),
            .. Enumerable.Range(0, count).Select(_ => Rational.Of(random.Next(-20, 21), random.Next(1, 13))),
        ];
    }
}
