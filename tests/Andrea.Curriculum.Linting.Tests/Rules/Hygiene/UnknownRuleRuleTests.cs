namespace Andrea.Curriculum.Linting.Tests.Rules.Hygiene;

public sealed class UnknownRuleRuleTests
{
    [Fact]
    public void It_fires_in_the_settings()
    {
        var finding = Assert.Single(Linting.Settings.LintSettingsReader.Read(new("settings.yaml", "ignore: [AC113, reachable-vertx]")).Problems);
        Assert.Equal(("AC904", "did you mean `reachable-vertex`?"), (finding.Rule.Code, finding.Help));
    }

    [Fact]
    public void It_stays_silent() =>
        Assert.Empty(Linting.Settings.LintSettingsReader.Read(new("settings.yaml", "ignore: [AC113, reachable-vertex]")).Problems);
}
