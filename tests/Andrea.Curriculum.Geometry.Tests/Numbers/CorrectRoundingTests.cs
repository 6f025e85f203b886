using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Numbers;

public sealed class CorrectRoundingTests
{
    [Fact]
    public void The_oracle_of_these_tests_rejects_neighbours()
    {
        Assert.True(NearestDouble.IsNearest(0.1, Rational.Of(1, 10)));
        Assert.False(NearestDouble.IsNearest(Math.BitIncrement(0.1), Rational.Of(1, 10)));
        Assert.False(NearestDouble.IsNearest(Math.BitDecrement(0.1), Rational.Of(1, 10)));
    }

    [Fact]
    public void Ties_and_more_than_ties_are_not_truncated()
    {
        var power = BigInteger.One << 54;
        Assert.Equal(Math.ScaleB(1, 54) + 4, CorrectRounding.Divide(power + 3, 1));
        Assert.Equal(Math.ScaleB(1, 54), CorrectRounding.Divide(power + 2, 1));
        Assert.Equal(Math.ScaleB(1, 54) + 8, CorrectRounding.Divide(power + 6, 1));
        Assert.Equal(-(Math.ScaleB(1, 54) + 4), CorrectRounding.Divide(-power - 3, 1));
    }

    [Fact]
    public void Every_double_comes_back_from_its_exact_value()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64() & long.MaxValue);
            if (double.IsFinite(value))
            {
                Assert.Equal(value, Rational.OfDouble(value).ToDouble());
                Assert.Equal(-value, Rational.OfDouble(-value).ToDouble());
            }
        }
    }

    [Fact]
    public void Points_around_the_middle_of_two_doubles_go_to_the_nearest()
    {
        var random = new Random(4);
        for (var i = 0; i < 3_000; i++)
        {
            // A third of them subnormal or nearly so.
            var bits = random.NextInt64(0x7FF0L << 48);
            var low = BitConverter.Int64BitsToDouble(i % 3 == 0 ? bits >> random.Next(8, 60) : bits);
            var high = Math.BitIncrement(low);
            if (!double.IsFinite(high))
            {
                continue;
            }

            var middle = (Rational.OfDouble(low) + Rational.OfDouble(high)) / 2;
            var little = Rational.Of(1, BigInteger.One << 1200);
            foreach (var exact in new[] { middle, middle - little, middle + little })
            {
                Assert.True(NearestDouble.IsNearest(exact.ToDouble(), exact));
                Assert.True(NearestDouble.IsNearest((-exact).ToDouble(), -exact));
            }
        }
    }

    [Fact]
    public void Fractions_of_integers_of_any_size_go_to_the_nearest()
    {
        var random = new Random(5);
        for (var i = 0; i < 3_000; i++)
        {
            var exact = Rational.Of(BigInteger(random), BigInteger(random) + 1);
            Assert.True(NearestDouble.IsNearest(exact.ToDouble(), exact), exact.ToString());
        }

        static BigInteger BigInteger(Random random)
        {
            var bytes = new byte[random.Next(1, 30)];
            random.NextBytes(bytes);
            return new BigInteger(bytes, isUnsigned: true);
        }
    }

    [Fact]
    public void Below_half_of_the_least_double_is_zero_and_above_the_greatest_infinite()
    {
        var half = Rational.Of(1, BigInteger.One << 1075);
        Assert.Equal(0, half.ToDouble());
        Assert.Equal(double.Epsilon, (half + Rational.Of(1, BigInteger.One << 2000)).ToDouble());
        Assert.Equal(0, Rational.Of(1, BigInteger.Pow(10, 400)).ToDouble());
        Assert.Equal(double.MaxValue, Rational.OfDouble(double.MaxValue).ToDouble());
        var limit = Rational.Of((BigInteger.One << 1024) - (BigInteger.One << 970));
        Assert.Equal(double.PositiveInfinity, limit.ToDouble());
        Assert.Equal(double.MaxValue, (limit - 1).ToDouble());
        Assert.Equal(double.NegativeInfinity, Rational.Of(-BigInteger.Pow(10, 400)).ToDouble());
    }

    [Fact]
    public void Sixty_four_bit_and_big_integers_give_the_same_double()
    {
        var random = new Random(6);
        for (var i = 0; i < 20_000; i++)
        {
            var numerator = random.NextInt64() >> random.Next(0, 63);
            var denominator = (random.NextInt64() >> random.Next(0, 63)) + 1;
            numerator = i % 2 == 0 ? numerator : -numerator;
            Assert.Equal(
                CorrectRounding.Divide((BigInteger)numerator, denominator), CorrectRounding.Divide<long>(numerator, denominator));
        }
    }

    [Fact]
    public void A_square_root_is_the_nearest_double()
    {
        var random = new Random(7);
        Assert.Equal(0, CorrectRounding.SquareRoot(Rational.Zero));
        Assert.Equal(1.5, CorrectRounding.SquareRoot(Rational.Of(9, 4)));
        for (var i = 0; i < 2_000; i++)
        {
            var square = Rational.Of(random.NextInt64() >> random.Next(60), (random.NextInt64() >> random.Next(60)) + 1);
            var root = CorrectRounding.SquareRoot(square);
            var low = (Rational.OfDouble(Math.BitDecrement(root)) + Rational.OfDouble(root)) / 2;
            var high = (Rational.OfDouble(Math.BitIncrement(root)) + Rational.OfDouble(root)) / 2;
            Assert.True(square.IsZero ? root == 0 : low * low <= square && square <= high * high);
        }
    }

    [Fact]
    public void Senseless_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CorrectRounding.Divide(BigInteger.One, BigInteger.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => CorrectRounding.SquareRoot(-1));
    }
}
