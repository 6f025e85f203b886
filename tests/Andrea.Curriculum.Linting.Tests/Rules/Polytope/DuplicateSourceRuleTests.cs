namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class DuplicateSourceRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC108", """
        curriculum: 1
        sources: [{name: a}, {name: «a»}]
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        """);
}
