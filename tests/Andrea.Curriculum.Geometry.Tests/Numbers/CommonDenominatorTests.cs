using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Numbers;

public sealed class CommonDenominatorTests
{
    [Fact]
    public void Is_the_least_one()
    {
        var common = CommonDenominator.Of([Rational.Of(1, 4), Rational.Of(1, 6)], [Rational.Of(3, 10), 2]);
        Assert.Equal(new BigInteger(60), common.Value);
        Assert.Equal([new BigInteger(15), new BigInteger(10), new BigInteger(120)], common.ScaleAll([Rational.Of(1, 4), Rational.Of(1, 6), 2]));
        Assert.Equal(new BigInteger(420), common.And([Rational.Of(1, 7), Rational.Of(1, 5)]).Value);
    }

    [Fact]
    public void Scaling_and_restoring_is_the_identity()
    {
        var random = new Random(11);
        var values = Enumerable.Range(0, 200).Select(_ => Rational.Of(random.Next(-99, 99), random.Next(1, 40))).ToArray();
        var common = CommonDenominator.Of(values);
        Assert.Equal(values, common.ScaleAll(values).Select(common.Restore));
        Assert.Equal(common.ScaleAll(values), values.Select(common.Scale));
    }
}
