using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Projection;

namespace Andrea.Curriculum.Geometry.Tests.Projection;

public sealed class MixDistanceTests
{
    private static readonly Rational[] Left = [Rational.Of(1, 2), Rational.Of(1, 2), 0];
    private static readonly Rational[] Right = [Rational.Of(1, 5), Rational.Of(2, 5), Rational.Of(2, 5)];

    [Fact]
    public void Total_variation_is_the_probability_to_be_moved()
    {
        Assert.Equal(Rational.Of(2, 5), MixDistance.TotalVariation(Left, Right));
        Assert.Equal(Rational.Of(2, 5), MixDistance.TotalVariation(Right, Left));
        Assert.Equal(Rational.One, MixDistance.TotalVariation(new Rational[] { 1, 0 }, [0, 1]));
        Assert.Equal(Rational.Zero, MixDistance.TotalVariation(Left, Left));
        Assert.Equal(0.5, MixDistance.TotalVariation([0.75, 0.25], [0.25, 0.75]));
    }

    [Fact]
    public void Euclidean_distance_is_rounded_once()
    {
        Assert.Equal(Rational.Of(26, 100), MixDistance.SquaredEuclidean(Left, Right));
        Assert.Equal(Math.Sqrt(2), MixDistance.Euclidean(new Rational[] { 1, 0 }, [0, 1]));
        Assert.Equal(0.5, MixDistance.Euclidean([0.75, 0.25, 0], [0.75, -0.05, 0.4]), 15);
        Assert.Equal(5, MixDistance.Euclidean([3.0, 0.0], [0.0, 4.0]));
    }

    [Fact]
    public void Mixes_of_different_lengths_have_no_distance() =>
        Assert.Throws<ArgumentException>(() => MixDistance.TotalVariation(Left, [1]));
}
