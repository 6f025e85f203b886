namespace Andrea.Curriculum.Configuration.Tests.Native.Comparisons;

public sealed class DivisionTests
{
    [Theory]
    [InlineData("a <= b / 2", true)]
    [InlineData("a <= b /2", true)]
    [InlineData("a <= b c", false)]
    public void It_is_told_how_to_divide_a_source(string constraint, bool isTold)
    {
        var problem = Assert.Single(Reading.Of($"curriculum: 1\nsources: [a, b]\nconstraints: [\"{constraint}\"]\n").Problems);
        Assert.Equal("AC004", problem.Rule.Code);
        Assert.Equal(isTold, problem.Help?.Contains("`1/2 * a`", StringComparison.Ordinal) ?? false);
    }
}
