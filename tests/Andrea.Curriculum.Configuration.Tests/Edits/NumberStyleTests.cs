using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Tests.Edits;

public sealed class NumberStyleTests
{
    [Theory]
    [InlineData("0.7", "13/20", "0.65")]
    [InlineData(".70", "3/5", "0.60")]
    [InlineData("0.700", "1", "1.000")]
    [InlineData("1", "2/5", "0.4")]
    [InlineData("7e-1", "2/5", "0.4")]
    [InlineData("0.7", "2/3", "2/3")]
    [InlineData("70%", "13/20", "65%")]
    [InlineData("'70%'", "131/200", "'65.5%'")]
    [InlineData("70%", "2/3", "2/3")]
    [InlineData("\"70%\"", "2/3", "\"2/3\"")]
    [InlineData("7/10", "13/20", "13/20")]
    [InlineData("'7/10'", "0", "0")]
    public void ANumberTakesTheLooksOfTheOldOne(string old, string value, string expected)
    {
        Assert.True(NumberText.TryParse(value, out var number, out _));

        var written = NumberStyle.Rewrite(old, number);

        Assert.Equal(expected, written);
        Assert.True(NumberText.TryParse(written.Trim('\'', '"'), out var read, out _));
        Assert.Equal(number, read);
    }
}
