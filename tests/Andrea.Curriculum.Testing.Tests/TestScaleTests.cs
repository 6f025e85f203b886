namespace Andrea.Curriculum.Testing.Tests;

public sealed class TestScaleTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("1", 1)]
    [InlineData("250", 250)]
    public void A_factor_is_a_positive_integer(string? text, int expected)
    {
        Assert.Equal(expected, TestScale.Read(text));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("ten")]
    public void Anything_else_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => TestScale.Read(text));
    }
}
