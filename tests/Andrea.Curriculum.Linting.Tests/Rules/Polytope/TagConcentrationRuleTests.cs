using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class TagConcentrationRuleTests
{
    private const string Rest = "{name: b, tags: [repetitive]}, {name: c}]\nbandit: {policy: ucb1}\n";
    private const string Sources = "curriculum: 1\nsources: [{name: a, tags: [repetitive]}, " + Rest;

    [Fact]
    public void Caps_on_each_do_not_hold_them_together()
    {
        var finding = LintCase.Only("AC121", "curriculum: 1\nsources: [{name: «a», tags: [repetitive]}, " + Rest + "caps: {a: 0.5, b: 0.5, c: 0.9}\n");
        Assert.Contains("`a` and `b` may together take a share of 1: all of them are `repetitive`", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caps: {a: 0.5, b: 0.4, c: 0.9}")]
    [InlineData("caps: {a: 0.5, b: 0.5, c: 0.9}\ngroups: [{name: r, tags: [repetitive], cap: 0.7}]")]
    [InlineData("caps: {a: 0.6, b: 0.5, c: 0.9}\nfloors: {c: 0.2}")]
    [InlineData("caps: {a: 0.6, b: 0.6}\nfloors: {a: 0.5, b: 0.46}")]
    public void It_stays_silent(string bounds) => LintCase.Silent("AC121", Sources + bounds);

    [Fact]
    public void An_uncapped_one_is_one_finding() => LintCase.Only("AC309", """
        curriculum: 1
        sources: [{name: «a», tags: [repetitive]}, {name: b, tags: [repetitive]}, {name: c}]
        caps: {b: 0.5, c: 0.9}
        groups: [{name: g, sources: [b, c], floor: 0.1}]
        bandit: {policy: ucb1}
        """);

    [Fact]
    public void Settings_say_which_tags_are_watched()
    {
        const string Run = "curriculum: 1\nsources: [{name: a, tags: [prose]}, {name: b, tags: [prose]}, {name: c}]\ncaps: {a: 0.5, b: 0.5, c: 0.9}\nbandit: {policy: ucb1}\n";
        LintCase.Clean(Run);
        var (settings, problems) = LintSettingsReader.Read(new("settings.yaml", "watched_tags: [prose]"));
        Assert.Empty(problems);
        Assert.Equal(["AC121"], LintCase.Lint(Run, settings).Findings.Select(finding => finding.Rule.Code));
    }
}
