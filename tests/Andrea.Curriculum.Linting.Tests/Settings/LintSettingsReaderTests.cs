using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests.Settings;

public sealed class LintSettingsReaderTests
{
    [Theory]
    [InlineData("ignore: [AC403]", "")]
    [InlineData("ignore: no-weight-decay", "")]
    [InlineData("severity: {AC403: off}", "")]
    [InlineData("severity: {no-weight-decay: error}", "AC403 Error")]
    [InlineData("severity: {ac403: info}", "AC403 Info")]
    [InlineData("select: [AC402]", "")]
    [InlineData("select: [AC402, AC403]", "AC403 Warning")]
    [InlineData("", "AC403 Warning")]
    [InlineData("ignore:", "AC403 Warning")]
    public void They_choose_rules_and_severities(string text, string expected)
    {
        var (settings, problems) = LintSettingsReader.Read(new("settings.yaml", text));
        Assert.Empty(problems);
        var findings = LintCase.Lint(Capped.Run + "optimizer: {weight_decay: 0}", settings).Findings;
        Assert.Equal(expected, string.Join(' ', findings.Select(finding => $"{finding.Rule.Code} {finding.Severity}")));
    }

    [Fact]
    public void They_change_thresholds()
    {
        var (settings, problems) = LintSettingsReader.Read(new("settings.yaml", "camping_share: 60%\nmax_peak_lr: 1/2000\nlarge_model: 1M\n"));
        Assert.Empty(problems);
        Assert.Equal((Rational.Of(3, 5), Rational.Of(1, 2000), Rational.Of(1_000_000)), (
            settings.Thresholds.CampingShare, settings.Thresholds.MaxPeakLearningRate, settings.Thresholds.LargeModel));
        Assert.Contains(LintCase.Lint(Capped.Bandit, settings).Findings, finding => finding.Rule.Code == "AC113");
    }

    [Theory]
    [InlineData("ignor: [AC403]", "AC003 Warning 1:1")]
    [InlineData("ignore: [AC9999]", "AC904 Warning 1:10")]
    [InlineData("severity: {AC403: loud}", "AC004 Error 1:19")]
    [InlineData("severity: [AC403]", "AC004 Error 1:11")]
    [InlineData("ignore: {AC403: yes}", "AC004 Error 1:9")]
    [InlineData("camping_share: much", "AC004 Error 1:16")]
    [InlineData("camping_share: -1", "AC004 Error 1:16")]
    [InlineData("extends: ../other.yaml", "AC003 Error 1:1")]
    [InlineData("- AC403", "AC004 Error 1:1")]
    [InlineData("ignore: [AC001]", "AC004 Error 1:9")]
    [InlineData("severity: {yaml-syntax: info}", "AC004 Error 1:25")]
    [InlineData("ignore: [AC403]\nignore: [AC402]", "AC002 Error 2:1")]
    public void What_is_wrong_with_them_is_found(string text, string expected)
    {
        var finding = Assert.Single(LintSettingsReader.Read(new("settings.yaml", text)).Problems);
        var start = finding.Primary.Place.Start;
        Assert.Equal(expected, $"{finding.Rule.Code} {finding.Severity} {start.Line}:{start.Column}");
    }

    [Fact]
    public void A_broken_file_stays_broken_whatever_they_say()
    {
        var (settings, _) = LintSettingsReader.Read(new("settings.yaml", "ignore: [AC001, AC004]\nselect: [AC113]\n"));
        Assert.Equal(Severity.Error, LintCase.Lint("curriculum: 1\nsources: [\n", settings).Findings.Single().Severity);
    }

    [Fact]
    public void A_hidden_cause_still_hides_its_consequences()
    {
        var (settings, _) = LintSettingsReader.Read(new("settings.yaml", "ignore: AC106"));
        Assert.Empty(LintCase.Lint("curriculum: 1\nsources: [{name: a}, {name: b}]\nfloors: {a: 0.3}\nexclude: [a]\n", settings).Findings);
    }
}
