namespace Andrea.Curriculum.Linting.Tests.Rules.Text;

public sealed class YamlSyntaxRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC001", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        mix: «{»a: 0.5, b: 0.5
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        mix: {a: 0.5, b: 0.5}
        """);
}
