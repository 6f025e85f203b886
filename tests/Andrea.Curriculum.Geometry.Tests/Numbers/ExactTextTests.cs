using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Numbers;

public sealed class ExactTextTests
{
    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(1, 1, "1")]
    [InlineData(-1, 2, "-0.5")]
    [InlineData(1, 3, "1/3")]
    [InlineData(-22, 7, "-22/7")]
    [InlineData(21, 20, "1.05")]
    [InlineData(1, 1024, "0.0009765625")]
    [InlineData(1, 3125, "0.00032")]
    [InlineData(1200, 1, "1200")]
    public void A_decimal_that_ends_is_written_out(int numerator, int denominator, string text) =>
        Assert.Equal(text, Rational.Of(numerator, denominator).ToString());

    [Fact]
    public void Nineteen_decimals_are_not_rounded() =>
        Assert.Equal("0.1000000000000000001", Rational.Of(BigInteger.Pow(10, 18) + 1, BigInteger.Pow(10, 19)).ToString());

    [Theory]
    [InlineData(1, 3, 4, "0.3333")]
    [InlineData(2, 3, 4, "0.6667")]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(-1, 1000, 2, "0")]
    [InlineData(1, 2, 0, "1")]
    [InlineData(100, 1, 0, "100")]
    [InlineData(1999, 1000, 2, "2")]
    public void Rounding_is_half_away_from_zero(int numerator, int denominator, int places, string text) =>
        Assert.Equal(text, ExactText.FormatRounded(Rational.Of(numerator, denominator), places));

    [Fact]
    public void The_digits_printed_are_those_of_the_number()
    {
        var random = new Random(8);
        for (var i = 0; i < 500; i++)
        {
            var digits = random.NextInt64(-1_000_000_000_000, 1_000_000_000_000);
            var places = random.Next(0, 15);
            var text = Rational.Of(digits, BigInteger.Pow(10, places)).ToString();
            var point = text.IndexOf('.', StringComparison.Ordinal);
            var behind = point < 0 ? 0 : text.Length - point - 1;
            var value = BigInteger.Parse(text.Replace(".", string.Empty, StringComparison.Ordinal));
            Assert.Equal(Rational.Of(digits, BigInteger.Pow(10, places)), Rational.Of(value, BigInteger.Pow(10, behind)));
            Assert.False(behind > 0 && text.EndsWith('0'));
        }
    }
}
