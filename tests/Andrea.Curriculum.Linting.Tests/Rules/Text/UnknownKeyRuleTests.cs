namespace Andrea.Curriculum.Linting.Tests.Rules.Text;

public sealed class UnknownKeyRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC003", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        «flors»: {a: 0.1}
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: {a: 0.1}
        """);
}
