namespace Andrea.Curriculum.Linting.Tests.Rules.Text;

public sealed class HostileInputRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC007", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        floors: «*nothing»
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: &f {a: 0.1}
        caps: {b: 0.5}
        """);
}
