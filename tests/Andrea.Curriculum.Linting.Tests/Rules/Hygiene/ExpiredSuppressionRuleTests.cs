using Andrea.Curriculum.Linting.Tests.Suppressions;

namespace Andrea.Curriculum.Linting.Tests.Rules.Hygiene;

public sealed class ExpiredSuppressionRuleTests
{
    private const string Head = "curriculum: 1\nsources: [a, b]\n";

    [Fact]
    public void It_fires() => Assert.Equal("AC003:3 AC903:3", Suppressing.Codes(Head + "stepps: 10 # andrea: ignore-until 2026-02-28 [AC003] x\n"));

    [Fact]
    public void It_stays_silent() => Assert.Equal("", Suppressing.Codes(Head + "stepps: 10 # andrea: ignore-until 2026-03-01 [AC003] x\n"));
}
