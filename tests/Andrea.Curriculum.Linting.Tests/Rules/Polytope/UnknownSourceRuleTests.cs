namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class UnknownSourceRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC107", """
        curriculum: 1
        sources: [{name: chat}, {name: books}]
        floors: {«chta»: 0.5}
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: chat}, {name: books}]
        floors: {chat: 0.5}
        """);
}
