using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Edits;

public sealed class ComparisonRewritingTests
{
    [Theory]
    [InlineData("a <= 2 * b", 0, false, "0.05", "a <= 2 * b + 0.05")]
    [InlineData("a <= 0.1", 0, false, "0.05", "a <= 0.15")]
    [InlineData("a <= 10%", 0, false, "0.05", "a <= 15%")]
    [InlineData("0.4 >= a + b", 0, false, "0.1", "0.5 >= a + b")]
    [InlineData("0.1 <= a + b <= 0.4", 0, true, "-0.1", "0 <= a + b <= 0.4")]
    [InlineData("0.1 <= a + b <= 0.4", 0, false, "0.1", "0.1 <= a + b <= 0.5")]
    [InlineData("0.4 >= a + b >= 0.1", 0, true, "-0.05", "0.4 >= a + b >= 0.05")]
    [InlineData("a = b", 0, false, "-0.1", "a = b - 0.1")]
    [InlineData("b = a", 0, false, "-0.1", "b = a + 0.1")]
    [InlineData("a - 0.1 <= b", 0, false, "0.2", "a - 0.3 <= b")]
    [InlineData("a - 0.1 <= b", 0, false, "-0.2", "a + 0.1 <= b")]
    [InlineData("- 0.1 + a <= b", 0, false, "-0.2", "0.1 + a <= b")]
    [InlineData("0.1 + a <= b", 0, false, "0.2", "- 0.1 + a <= b")]
    [InlineData("a <= b <= c", 0, false, "0.1", "a - 0.1 <= b <= c")]
    [InlineData("a <= b <= c", 1, false, "0.1", "a <= b <= c + 0.1")]
    [InlineData("a <= b <= 0.3", 1, false, "0.1", "a <= b <= 0.4")]
    [InlineData("g <= 1/3", 0, false, "1/6", "g <= 1/2")]
    [InlineData("a <= 3 * b", 0, false, "1/3", "a <= 3 * b + 1/3")]
    public void ABoundMovesByItsConstant(string text, int constraint, bool isLeast, string by, string expected)
    {
        Assert.True(NumberText.TryParse(by, out var shift, out _));
        var before = Read(text);
        var (run, regime) = before;

        var written = ComparisonRewriting.Rewrite(run, regime, text, [new ComparisonMove(constraint, isLeast, shift)])!;

        Assert.Equal(expected, written);
        var (old, now) = (regime.Constraints, Read(written).Regime.Constraints);
        Assert.Equal(old.Length, now.Length);
        for (var k = 0; k < old.Length; k++)
        {
            var isEquation = old[k].Least == old[k].Greatest;
            var isSide = k == constraint && (old[k].Least is null || old[k].Greatest is null || isEquation);
            Assert.Equal(old[k].Terms.AsEnumerable(), now[k].Terms);
            Assert.Equal(old[k].Least + (isSide || (k == constraint && isLeast) ? shift : 0), now[k].Least);
            Assert.Equal(old[k].Greatest + (isSide || (k == constraint && !isLeast) ? shift : 0), now[k].Greatest);
        }
    }

    [Fact]
    public void WhatHasUnknownNamesIsNotRewritten()
    {
        var (run, regime) = Read("a <= b");

        Assert.Null(ComparisonRewriting.Rewrite(run, regime, "a <= z", [new ComparisonMove(0, false, 1)]));
    }

    private static (TrainingRun Run, Configuration.Regimes.Regime Regime) Read(string text)
    {
        var file = $"curriculum: 1\nsources: [{{name: a}}, {{name: b}}, {{name: c}}]\ngroups: [{{name: g, sources: [a, b]}}]\nconstraints: ['{text}']\n";
        var plan = TrainingRunReader.Read(new SourceText("run.yaml", file)).Plan!;
        return (plan.Run, plan.Regimes[0]);
    }
}
