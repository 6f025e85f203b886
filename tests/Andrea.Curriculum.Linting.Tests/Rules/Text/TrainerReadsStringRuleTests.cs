namespace Andrea.Curriculum.Linting.Tests.Rules.Text;

public sealed class TrainerReadsStringRuleTests
{
    [Fact]
    public void It_fires() => LintCase.Only("AC006", """
        curriculum: 1
        sources: [{name: a}, {name: b}]
        optimizer: {lr: «1e-4»}
        """);

    [Fact]
    public void It_stays_silent() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}]
        optimizer: {lr: 1.0e-4}
        """);
}
