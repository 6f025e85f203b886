namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class BoundOutsideUnitIntervalRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC105", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: «1.5»}
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: 0.5}
        caps: {a: 1}
        """);
}
