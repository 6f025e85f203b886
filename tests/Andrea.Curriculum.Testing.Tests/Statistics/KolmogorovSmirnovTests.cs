using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Testing.Tests.Statistics;

public sealed class KolmogorovSmirnovTests
{
    // Exact critical values as printed in statistical tables, to three decimals.
    [Theory]
    [InlineData(5, 0.563, 0.05)]
    [InlineData(10, 0.409, 0.05)]
    [InlineData(10, 0.489, 0.01)]
    [InlineData(20, 0.294, 0.05)]
    [InlineData(20, 0.352, 0.01)]
    [InlineData(40, 0.210, 0.05)]
    [InlineData(40, 0.252, 0.01)]
    public void P_values_agree_with_tables(int sampleSize, double statistic, double expected)
    {
        Assert.Equal(expected, KolmogorovSmirnov.PValue(statistic, sampleSize), expected * 0.06);
    }

    [Theory]
    [InlineData(1.2238, 0.10)]
    [InlineData(1.3581, 0.05)]
    [InlineData(1.6276, 0.01)]
    [InlineData(1.9495, 0.001)]
    public void The_limit_agrees_with_tables(double x, double expected)
    {
        Assert.Equal(expected, KolmogorovSmirnov.UpperTail(x), expected * 0.001);
    }

    [Fact]
    public void The_limit_falls_without_a_step()
    {
        var last = 1.0;
        for (var x = 0.0; x < 4; x += 0.01)
        {
            var tail = KolmogorovSmirnov.UpperTail(x);
            Assert.InRange(tail, last - 0.02, last + 1e-12);
            last = tail;
        }
    }

    [Fact]
    public void The_statistic_looks_on_both_sides_of_every_step()
    {
        Assert.Equal(0.5, KolmogorovSmirnov.Statistic([0.5], x => x), 1e-15);
        Assert.Equal(0.9, KolmogorovSmirnov.Statistic([0.9], x => x), 1e-15);
        Assert.Equal(0.8, KolmogorovSmirnov.Statistic([0.2, 0.1], x => x), 1e-15);
        Assert.Equal(0.25, KolmogorovSmirnov.Statistic([0.75, 0.25], x => x), 1e-15);
    }

    [Fact]
    public void What_has_no_meaning_is_refused()
    {
        Assert.Throws<ArgumentException>(() => KolmogorovSmirnov.Statistic([], x => x));
        Assert.Throws<ArgumentOutOfRangeException>(() => KolmogorovSmirnov.PValue(double.NaN, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => KolmogorovSmirnov.PValue(0.5, 0));
    }
}
