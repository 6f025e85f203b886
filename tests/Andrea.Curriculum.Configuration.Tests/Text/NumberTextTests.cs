using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Configuration.Tests.Text;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.1", "1/10")]
    [InlineData(".5", "1/2")]
    [InlineData("+.5", "1/2")]
    [InlineData("5.", "5")]
    [InlineData("-2.50", "-5/2")]
    [InlineData("1/3", "1/3")]
    [InlineData("-4/6", "-2/3")]
    [InlineData("25%", "1/4")]
    [InlineData("0.5%", "1/200")]
    [InlineData("1_000_000", "1000000")]
    [InlineData("2.1B", "2100000000")]
    [InlineData("500K", "500000")]
    [InlineData("500k", "500000")]
    [InlineData("98.7M", "98700000")]
    [InlineData("1.2T", "1200000000000")]
    [InlineData("50e9", "50000000000")]
    [InlineData("1E+2", "100")]
    [InlineData("3.0e-4", "3/10000")]
    [InlineData("007", "7")]
    [InlineData("0.1000000000000000001", "1000000000000000001/10000000000000000000")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("0e400", "0")]
    [InlineData("1e19", "10000000000000000000")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("184467440737095516e2", "18446744073709551600")]
    [InlineData("184467440737095517e2", "18446744073709551700")]
    [InlineData("999999999999999999T", "999999999999999999000000000000")]
    public void Numbers_are_exact(string text, string expected)
    {
        Assert.True(NumberText.TryParse(text, out var value, out var problem), text);
        Assert.Equal(NumberProblem.None, problem);
        Assert.Equal(Fraction(expected), value);
    }

    [Theory]
    [InlineData("", NumberProblem.NotANumber)]
    [InlineData("+", NumberProblem.NotANumber)]
    [InlineData(".", NumberProblem.NotANumber)]
    [InlineData("--1", NumberProblem.NotANumber)]
    [InlineData("1_", NumberProblem.NotANumber)]
    [InlineData("_1", NumberProblem.NotANumber)]
    [InlineData("1__0", NumberProblem.NotANumber)]
    [InlineData("1._0", NumberProblem.NotANumber)]
    [InlineData("1e", NumberProblem.NotANumber)]
    [InlineData("1e+", NumberProblem.NotANumber)]
    [InlineData("e5", NumberProblem.NotANumber)]
    [InlineData("1.2.3", NumberProblem.NotANumber)]
    [InlineData("1 000", NumberProblem.NotANumber)]
    [InlineData("1,5", NumberProblem.NotANumber)]
    [InlineData("0x1F", NumberProblem.NotANumber)]
    [InlineData("12:30", NumberProblem.NotANumber)]
    [InlineData("25%%", NumberProblem.NotANumber)]
    [InlineData("2G", NumberProblem.NotANumber)]
    [InlineData("1/2/3", NumberProblem.NotANumber)]
    [InlineData("1/-3", NumberProblem.NotANumber)]
    [InlineData("/3", NumberProblem.NotANumber)]
    [InlineData("1/", NumberProblem.NotANumber)]
    [InlineData("١", NumberProblem.NotANumber)]
    [InlineData("1/0", NumberProblem.DivisionByZero)]
    [InlineData("nan", NumberProblem.IsNaN)]
    [InlineData(".NaN", NumberProblem.IsNaN)]
    [InlineData("inf", NumberProblem.IsInfinite)]
    [InlineData("-.Inf", NumberProblem.IsInfinite)]
    [InlineData("+Infinity", NumberProblem.IsInfinite)]
    [InlineData("1e401", NumberProblem.ExponentTooLarge)]
    [InlineData("1e-401", NumberProblem.ExponentTooLarge)]
    [InlineData("0e99999999999999999999", NumberProblem.ExponentTooLarge)]
    public void Other_texts_say_why_they_are_none(string text, NumberProblem expected)
    {
        Assert.False(NumberText.TryParse(text, out var value, out var problem));
        Assert.Equal(expected, problem);
        Assert.Equal(Rational.Zero, value);
    }

    [Fact]
    public void The_limits_themselves_are_allowed()
    {
        Assert.True(NumberText.TryParse(new string('9', NumberText.MaxDigits), out var large, out _));
        Assert.Equal(BigInteger.Pow(10, NumberText.MaxDigits) - 1, large.Numerator);
        Assert.False(NumberText.TryParse(new string('0', NumberText.MaxDigits + 1), out _, out var problem));
        Assert.Equal(NumberProblem.TooManyDigits, problem);
        Assert.True(NumberText.TryParse("1e-400", out var small, out _));
        Assert.Equal(Rational.Of(1, BigInteger.Pow(10, 400)), small);
    }

    [Fact]
    public void A_number_that_is_printed_is_read_as_itself()
    {
        var random = new Random(7);
        for (var i = 0; i < TestScale.Times(5_000); i++)
        {
            var value = Rational.Of(Whole(random, 40), Whole(random, 40) is { IsZero: false } under ? under : 1);

            Assert.True(NumberText.TryParse($"{value.Numerator}/{value.Denominator}", out var fraction, out _));
            Assert.Equal(value, fraction);
            Assert.True(NumberText.TryParse(value.ToString(), out var printed, out _), value.ToString());
            Assert.Equal(value, printed);
        }
    }

    [Fact]
    public void Moving_the_point_is_the_same_as_an_exponent()
    {
        var random = new Random(8);
        for (var i = 0; i < TestScale.Times(5_000); i++)
        {
            var digits = BigInteger.Abs(Whole(random, 45)).ToString(CultureInfo.InvariantCulture);
            var places = random.Next(digits.Length + 1);
            var moved = $"{digits[..^places]}.{digits[^places..]}";
            var exponent = random.Next(-300, 300);

            Assert.True(NumberText.TryParse($"{moved}e{exponent}", out var withPoint, out _));
            Assert.True(NumberText.TryParse($"{digits}e{exponent - places}", out var without, out _));
            Assert.Equal(without, withPoint);
            Assert.True(NumberText.TryParse($"-{moved}", out var negative, out _));
            Assert.Equal(Rational.Of(-BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.Pow(10, places)), negative);
        }
    }

    [Fact]
    public void No_text_is_too_odd()
    {
        const string Letters = "0123456789.eE+-_/%KMBTnaif \0é";
        var random = new Random(9);
        for (var i = 0; i < TestScale.Times(20_000); i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));

            var isNumber = NumberText.TryParse(text, out var value, out var problem);
            Assert.Equal(isNumber, problem == NumberProblem.None);
            if (isNumber && double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture, out var peer))
            {
                Assert.Equal(peer, value.ToDouble());
            }
        }
    }

    private static BigInteger Whole(Random random, int digits)
    {
        var value = BigInteger.Zero;
        for (var i = random.Next(digits); i >= 0; i--)
        {
            value = (value * 10) + random.Next(10);
        }

        return random.Next(2) == 0 ? value : -value;
    }

    private static Rational Fraction(string text)
    {
        var parts = text.Split('/');
        return Rational.Of(
            BigInteger.Parse(parts[0], CultureInfo.InvariantCulture),
            parts.Length == 1 ? 1 : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
