using Andrea.Curriculum.Linting.Tests.Suppressions;

namespace Andrea.Curriculum.Linting.Tests.Rules.Hygiene;

public sealed class UnusedSuppressionRuleTests
{
    private const string Head = "curriculum: 1\nsources: [a, b]\n";

    [Fact]
    public void It_fires() => Assert.Equal("AC901:3", Suppressing.Codes(Head + "steps: 10 # andrea: ignore[AC003] x\n"));

    [Fact]
    public void It_stays_silent() => Assert.Equal("", Suppressing.Codes(Head + "stepps: 10 # andrea: ignore[AC003] x\n"));
}
