namespace Andrea.Curriculum.Linting.Tests.Rules.Text;

public sealed class WrongTypeRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC004", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: «much»}
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: 25%}
        """);
}
