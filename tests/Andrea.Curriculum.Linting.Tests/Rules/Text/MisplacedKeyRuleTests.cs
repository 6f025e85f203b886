namespace Andrea.Curriculum.Linting.Tests.Rules.Text;

public sealed class MisplacedKeyRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC008", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        «gradient_clip»: 1.0
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        optimizer: {gradient_clip: 1.0}
        """);
}
