using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests;

public sealed class EffectiveSourcesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(10_000)]
    public void Equal_shares_count_fully(int count)
    {
        var mix = Enumerable.Repeat(Rational.Of(1, count), count).Append(Rational.Zero).ToArray();
        Assert.Equal(count, EffectiveSources.Of(mix));
        Assert.Equal(count.ToString(CultureInfo.InvariantCulture), EffectiveSources.Format(mix));
    }

    [Fact]
    public void The_polish_regime_has_3_976_at_its_most_even_mix_and_1_842_at_a_vertex()
    {
        var polish = Boxes.Free(14);
        polish.Floors[0] = Rational.Of(7, 10);
        polish.Caps[1] = Rational.Of(1, 4);
        Assert.Equal("3.976", EffectiveSources.Format(polish.Solve().EvenMostMix));
        Assert.Equal("1.842", EffectiveSources.Format(polish.Solve().Vertex([4, .. Enumerable.Range(0, 4), .. Enumerable.Range(5, 9)])));
    }

    [Fact]
    public void Whole_numbers_that_are_not_equal_shares_are_found_too()
    {
        // 2^(1/2) times 8^(1/2).
        Rational[] mix = [Rational.Of(1, 2), .. Enumerable.Repeat(Rational.Of(1, 8), 4)];
        Assert.Equal(4, EffectiveSources.Of(mix));
        Assert.Equal("4.000", EffectiveSources.Format(mix));
        Assert.Equal("4.0000000000000000000", EffectiveSources.Format(mix, 20));
    }

    [Fact]
    public void Twenty_digits_of_the_square_root_of_eight_are_right()
    {
        Rational[] mix = [Rational.Of(1, 2), Rational.Of(1, 4), Rational.Of(1, 4)];
        Assert.Equal("2.8284271247461900976", EffectiveSources.Format(mix, 20));
    }

    [Fact]
    public void The_double_agrees_with_the_formula()
    {
        var random = new Random(70);
        for (var k = 0; k < 200; k++)
        {
            var weights = Enumerable.Range(0, random.Next(2, 40)).Select(_ => (long)random.Next(0, 1_000_000) >> random.Next(20)).Append(1).ToArray();
            var mix = weights.Select(weight => Rational.Of(weight, weights.Sum())).ToArray();
            var entropy = mix.Where(share => !share.IsZero).Sum(share => -share.ToDouble() * Math.Log(share.ToDouble()));
            Assert.Equal(Math.Exp(entropy), EffectiveSources.Of(mix), Math.Exp(entropy) * 1e-13);
        }
    }

    [Fact]
    public void A_tiny_share_hardly_counts()
    {
        var tiny = Rational.Of(1, BigInteger.Pow(10, 300));
        Assert.Equal("1.000", EffectiveSources.Format([tiny, Rational.One - tiny]));
    }

    [Fact]
    public void What_is_no_mix_is_refused()
    {
        Assert.Throws<ArgumentException>(() => EffectiveSources.Of([]));
        Assert.Throws<ArgumentException>(() => EffectiveSources.Of([0, 0]));
        Assert.Throws<ArgumentException>(() => EffectiveSources.Of([2, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EffectiveSources.Format([1], 0));
    }
}
