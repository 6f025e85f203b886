using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Tests.Joint;

public sealed class SetShareTests
{
    private const string Sources = "sources: [a, b, c, d]\n";

    [Theory]
    [InlineData("constraints: ['a <= b', 'b <= 1/3']\n", "0", "2/3")]
    [InlineData("constraints: ['a + c = b + d']\ncaps: {a: 0.1}\n", "0", "0.6")]
    [InlineData("groups: [{name: g, sources: [b, c], floor: 0.5}, {name: h, sources: [a, c], floor: 0.7}]\n", "0", "0.8")]
    [InlineData("groups: [{name: g, sources: [b, c], cap: 0.5}, {name: h, sources: [a, c], cap: 0.3}]\n", "0", "0.8")]
    [InlineData("bounds: raw\nfloors: {a: 0.5, c: 1/4}\ncaps: {b: 0.5}\n", "1/5", "6/7")]
    [InlineData("floors: {a: 0.1, c: 0.2}\ncaps: {b: 0.3}\n", "0.1", "0.8")]
    public void ASetOfTwoIsBoundedWhateverTheConstraints(string bounds, string least, string greatest)
    {
        var share = SetShare.Of(Run.Of(Sources + bounds).Regimes[0], [0, 1])!.Value;

        Assert.Equal((Parse(least), Parse(greatest)), share);
    }

    private static Rational Parse(string text)
    {
        Assert.True(Configuration.Text.NumberText.TryParse(text, out var value, out _));
        return value;
    }
}
