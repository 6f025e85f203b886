using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Baselines;
using Andrea.Curriculum.Linting.Rules.Hygiene;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Linting.Tests.Baselines;

namespace Andrea.Curriculum.Linting.Tests.Rules.Hygiene;

public sealed class StaleBaselineEntryRuleTests
{
    private const string Head = "curriculum: 1\nsources: [a, b]\nsteps: 10\n";

    [Fact]
    public void It_fires_at_the_entry()
    {
        var (_, match) = BaselineCase.Apply(BaselineCase.Of(Head + "stepps: 3\n"), Head);
        var finding = Assert.Single(StaleBaselineEntryRule.Find(match, LintSettings.Default, _ => true));
        Assert.Equal(("AC905", 4, "andrea-baseline.json"), (finding.Rule.Code, finding.Primary.Place.Start.Line, finding.Primary.Place.File.Path));
        Assert.Contains("`run.yaml` has this finding of AC003 no more", finding.Message, StringComparison.Ordinal);
        Assert.Equal(16, finding.Fingerprint.Length);
    }

    [Fact]
    public void It_stays_silent()
    {
        var (_, match) = BaselineCase.Apply(BaselineCase.Of(Head + "stepps: 3\n"), Head + "stepps: 3\n");
        Assert.Empty(StaleBaselineEntryRule.Find(match, LintSettings.Default, _ => true));
    }

    [Fact]
    public void Settings_hold_for_it()
    {
        var (_, match) = BaselineCase.Apply(BaselineCase.Of(Head + "stepps: 3\n"), Head);
        Assert.Empty(StaleBaselineEntryRule.Find(match, LintSettings.Default with { Ignore = ["AC905"] }, _ => true));
        var severe = LintSettings.Default with { Severities = LintSettings.Default.Severities.Add("AC905", Severity.Error) };
        Assert.Equal(Severity.Error, Assert.Single(StaleBaselineEntryRule.Find(match, severe, _ => true)).Severity);
    }

    [Fact]
    public void A_file_that_is_gone_is_named()
    {
        var (_, match) = BaselineCase.Apply(new Baseline([new("gone.yaml", "AC113", "1", 1)]), Head);
        Assert.Contains("no file `gone.yaml`", Assert.Single(StaleBaselineEntryRule.Find(match, LintSettings.Default, _ => false)).Message, StringComparison.Ordinal);
    }
}
