namespace Andrea.Curriculum.Linting.Tests.Rules.Regimes;

public sealed class RegimeOrderRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC209", """
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}]
        regimes:
          - {name: one, from_step: 50}
          - {name: two, from_step: «20»}
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}]
        regimes:
          - {name: one, from_step: 20}
          - {name: two, from_step: 50}
        """);
}
