using Andrea.Curriculum.Linting.Tests.Suppressions;

namespace Andrea.Curriculum.Linting.Tests.Rules.Hygiene;

public sealed class SuppressionWithoutReasonRuleTests
{
    private const string Head = "curriculum: 1\nsources: [a, b]\n";

    [Fact]
    public void It_fires() => Assert.Equal("AC902:3", Suppressing.Codes(Head + "stepps: 10 # andrea: ignore[AC003]\n"));

    [Fact]
    public void It_stays_silent() => Assert.Equal("", Suppressing.Codes(Head + "stepps: 10 # andrea: ignore[AC003] x\n"));
}
