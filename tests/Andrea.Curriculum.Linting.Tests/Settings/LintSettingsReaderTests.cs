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

    /// <summary>Broken settings judge no file: nothing is kept, so that a message says only what was found and expected.</summary>
    [Theory]
    [InlineData("camping_share: much", "`camping_share` is `much`, expected a number from 0 to 1")]
    [InlineData("camping_share: -1", "`camping_share` is `-1`, expected a number from 0 to 1")]
    [InlineData("camping_share: [0.9]", "`camping_share` is a list, expected a number from 0 to 1")]
    [InlineData("min_effective_sources:", "`min_effective_sources` is nothing (null), expected a number of at least 1")]
    [InlineData("watched_tags: web", "`watched_tags` is `web`, expected a list of tags")]
    [InlineData("watched_tags: [{a: b}]", "a tag of `watched_tags` is a mapping, expected a text")]
    [InlineData("preset: strict", "`preset` is `strict`, expected recommended or pedantic")]
    [InlineData("severity: {AC403: loud}", "the severity of AC403 is `loud`, expected off, info, warning or error")]
    [InlineData("overrides: x", "`overrides` is `x`, expected a list of entries with `files`")]
    [InlineData("baseline: {}", "`baseline` is a mapping, expected the path of a file")]
    [InlineData("[]", "the settings are a list, expected keys such as `ignore`")]
    public void A_wrong_value_is_named_with_what_was_expected(string text, string message) =>
        Assert.Equal(message, Assert.Single(LintSettingsReader.Read(new("settings.yaml", text)).Problems).Message);

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
    [InlineData("camping_share: 90", "AC004 Error 1:16")]
    [InlineData("min_effective_sources: 0.5", "AC004 Error 1:24")]
    [InlineData("preset: strict", "AC004 Error 1:9")]
    [InlineData("overrides: [{ignore: [AC113], reason: x}]", "AC004 Error 1:13")]
    [InlineData("overrides: [{files: a, ignore: [AC113]}]", "AC902 Warning 1:13")]
    [InlineData("overrides: [{files: a, sevrity: {AC113: error}}]", "AC003 Warning 1:24")]
    [InlineData("extends: ../other.yaml", "AC004 Error 1:10")]
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

    [Fact]
    public void A_percentage_without_its_sign_is_recognised() => Assert.Equal(
        "for a percentage write `0.9` or `90%`", Assert.Single(LintSettingsReader.Read(new("settings.yaml", "camping_share: 90")).Problems).Help);

    [Fact]
    public void Files_are_extended_in_their_order_and_the_own_settings_come_last()
    {
        var (settings, problems) = Extend(new()
        {
            ["/a/b/run.yaml"] = "camping_share: 0.7\nextends: [../base.yaml, more.yaml]\nselect: [AC403]\n",
            ["/a/base.yaml"] = "camping_share: 0.5\nsliver: 0.1\nignore: [AC401, AC403]\n",
            ["/a/b/more.yaml"] = "sliver: 0.2\n",
        });

        Assert.Empty(problems);
        Assert.Equal((Rational.Of(7, 10), Rational.Of(1, 5)), (settings.Thresholds.CampingShare, settings.Thresholds.Sliver));
        Assert.Equal(["AC401"], settings.Ignore);
        Assert.Equal("/a/b/more.yaml:1", settings.Origins["sliver"]);
        Assert.Equal("/a/base.yaml:3", settings.Origins["ignore/AC401"]);
    }

    [Theory]
    [InlineData("extends: run.yaml", "", "a cycle")]
    [InlineData("extends: [b.yaml]", "extends: run.yaml", "a cycle")]
    [InlineData("extends: [b.yaml]", "extends: nowhere.yaml", "does not exist")]
    [InlineData("extends: {a: b}", "", "expected a path")]
    public void A_chain_that_has_no_first_file_is_an_error(string text, string other, string words)
    {
        var (_, problems) = Extend(new() { ["/a/b/run.yaml"] = text, ["/a/b/b.yaml"] = other });

        Assert.Contains(words, Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, problems[0].Severity);
    }

    [Fact]
    public void Files_that_double_at_every_step_end()
    {
        var files = Enumerable.Range(0, 40).ToDictionary(i => $"/a/b/{i}.yaml", i => $"extends: [{i + 1}.yaml, {i + 1}.yaml]\n");
        files["/a/b/40.yaml"] = "";
        files["/a/b/run.yaml"] = "extends: 0.yaml";
        Assert.Contains(Extend(files).Problems, problem => problem.Message.Contains("more than 100", StringComparison.Ordinal));
    }

    [Fact]
    public void Overrides_are_for_their_files_only()
    {
        var (settings, _) = Extend(new()
        {
            ["/a/b/run.yaml"] = "overrides: [{files: ['old/', '*.json'], ignore: [AC113], severity: {AC403: error}, reason: data of others}]\n",
        });

        Assert.Contains("AC113", settings.For("/a/b/old/x.yaml").Ignore);
        Assert.Equal(Severity.Error, settings.For("/a/b/c/x.json").Severities["AC403"]);
        Assert.Empty(settings.For("/a/b/x.yaml").Ignore);
        Assert.Empty(settings.For("/a/old/x.yaml").Ignore);
    }

    [Fact]
    public void The_pedantic_preset_makes_warnings_of_what_is_worth_knowing()
    {
        var (settings, _) = LintSettingsReader.Read(new("settings.yaml", "severity: {AC110: error}\npreset: pedantic\n"));

        Assert.Equal((Severity.Error, Severity.Warning), (settings.Severities["AC110"], settings.Severities["AC111"]));
        Assert.DoesNotContain("AC101", settings.Severities.Keys);
    }

    private static LintSettingsReading Extend(Dictionary<string, string> files)
    {
        SettingsFile Open(string folder, string name)
        {
            var path = Path.GetFullPath(name, folder);
            return files.TryGetValue(path, out var text) ? new(path, new(path, text), null) : new(path, null, "does not exist");
        }

        return LintSettingsReader.Read(new("/a/b/run.yaml", files["/a/b/run.yaml"]), LintSettings.Default, new SettingsSource("/a/b/run.yaml", Open));
    }
}
