namespace Andrea.Curriculum.Linting.Tests.Rules.Text;

public sealed class MissingKeyRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC005", """
        «curriculum»: 1
        steps: 10
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        steps: 10
        """);
}
