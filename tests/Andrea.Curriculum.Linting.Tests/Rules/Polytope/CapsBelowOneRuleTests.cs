namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class CapsBelowOneRuleTests
{
    [Fact]
    public void It_fires_with_every_cap()
    {
        var finding = LintCase.Only("AC103", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            caps: {a: «0.3», b: 0.3, c: 0.3}
            """);
        Assert.Contains("fall short of 1 by 0.1", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Secondary.Length);
    }

    [Fact]
    public void Caps_that_reach_one_are_legal() => LintCase.Silent("AC103", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        caps: {a: 0.3, b: 0.3, c: 0.4}
        """);
}
