using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Testing.Tests.Statistics;

public sealed class ChiSquaredTests
{
    // Critical values as printed in statistical tables, to three decimals.
    [Theory]
    [InlineData(1, 3.841, 0.05)]
    [InlineData(1, 10.828, 0.001)]
    [InlineData(2, 5.991, 0.05)]
    [InlineData(3, 0.115, 0.99)]
    [InlineData(5, 15.086, 0.01)]
    [InlineData(10, 18.307, 0.05)]
    [InlineData(10, 2.558, 0.99)]
    [InlineData(15, 24.996, 0.05)]
    [InlineData(30, 43.773, 0.05)]
    [InlineData(100, 124.342, 0.05)]
    [InlineData(100, 149.449, 0.001)]
    public void P_values_agree_with_tables(int degreesOfFreedom, double statistic, double expected)
    {
        Assert.Equal(expected, ChiSquared.PValue(statistic, degreesOfFreedom), expected * 0.005);
    }

    [Fact]
    public void Two_degrees_of_freedom_have_a_closed_form()
    {
        for (var x = 0.0; x < 60; x += 0.37)
        {
            Assert.Equal(Math.Exp(-x / 2), ChiSquared.PValue(x, 2), 1e-14);
        }
    }

    [Fact]
    public void P_values_fall_as_the_statistic_grows()
    {
        var last = 1.0;
        for (var x = 0.5; x < 900; x += 0.5)
        {
            var value = ChiSquared.PValue(x, 255);
            Assert.InRange(value, 0, last);
            last = value;
        }
    }

    [Fact]
    public void The_ends_are_certain()
    {
        Assert.Equal(1, ChiSquared.PValue(0, 7));
        Assert.Equal(0, ChiSquared.PValue(double.PositiveInfinity, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.PValue(double.NaN, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.PValue(-1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.PValue(1, 0));
    }

    [Fact]
    public void A_statistic_sums_squares_over_expected_counts()
    {
        // (4 + 4 + 0 + 0 + 16) / 10 + 36 / 20
        Assert.Equal(4.2, ChiSquared.Statistic([12, 8, 10, 10, 6, 14], [10, 10, 10, 10, 10, 20]), 1e-12);
    }

    [Fact]
    public void Cells_without_expectation_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ChiSquared.Statistic([1, 2], [3, 0]));
        Assert.Throws<ArgumentException>(() => ChiSquared.Statistic([1, 2], [3]));
    }
}
