using System.Text.Json;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Linting.Settings.Catalogue;
using Andrea.Curriculum.Linting.Settings.Showing;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests.Settings.Catalogue;

/// <summary>Reader, schema, table and listing of settings agree.</summary>
public sealed class SettingCatalogueTests
{
    private static bool Accepts => Environment.GetEnvironmentVariable("ANDREA_ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null or "";

    public static TheoryData<string> Numbers => [.. SettingCatalogue.All.Where(setting => setting.Kind == SettingKind.Number).Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_in_its_range_is_read_and_shown_with_its_line(string name)
    {
        var settings = Read($"# settings\n{name}: 1\n");
        var shown = Assert.Single(SettingValues.Of(settings), value => value.Name == name);
        Assert.Equal(("1", "settings.yaml:2"), (shown.Value, shown.Origin.ToString()));
        Assert.Single(SettingValues.Of(settings), value => value.Origin.Kind != SettingOriginKind.Default);
        Assert.NotEqual(LintSettings.Default.Thresholds, settings.Thresholds);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_outside_its_range_is_refused_and_the_default_is_inside(string name)
    {
        var setting = SettingCatalogue.Find(name)!;
        var outside = setting.Greatest is { } greatest ? greatest + 1 : setting.Least - 1;
        Assert.NotEmpty(LintSettingsReader.Read(new("settings.yaml", $"{name}: {ExactText.Format(outside)}")).Problems);
        Assert.Empty(LintSettingsReader.Read(new("settings.yaml", $"{name}: {SettingsTable.DefaultOf(setting)}")).Problems);
        Assert.Equal(LintSettings.Default.Thresholds, Read($"{name}: {SettingsTable.DefaultOf(setting)}").Thresholds);
    }

    [Fact]
    public void The_origin_of_every_value_is_shown()
    {
        var settings = Read("""
            preset: pedantic
            ignore: [AC403]
            severity: {AC113: error, AC402: off}
            overrides:
              - {files: [old/, '*.json'], ignore: AC401, severity: {AC404: info}, reason: x}
            watched_tags: [code, repetitive]

            """);
        var shown = SettingValues.Of(settings).Select(value => $"{value.Name}={value.Value} <{value.Origin}>").ToList();
        Assert.Contains("preset=pedantic <settings.yaml:1>", shown);
        Assert.Contains("ignore.AC403=yes <settings.yaml:2>", shown);
        Assert.Contains("ignore.AC402=yes <settings.yaml:3>", shown);
        Assert.Contains("severity.AC113=error <settings.yaml:3>", shown);
        Assert.Contains("severity.AC110=warning <settings.yaml:1>", shown);
        Assert.Contains("overrides[0]=old/, *.json: AC401 off, AC404 info <settings.yaml:5>", shown);
        Assert.Contains("watched_tags=code, repetitive <settings.yaml:6>", shown);
        Assert.Contains("camping_share=0.95 <default>", shown);
    }

    [Fact]
    public void Values_of_an_override_come_from_its_entry()
    {
        var settings = Read("ignore: [AC403]\noverrides: [{files: a.yaml, severity: {AC403: error}, ignore: AC401, reason: x}]\n");
        var shown = SettingValues.Of(settings.For("/a.yaml")).Select(value => $"{value.Name}={value.Value} <{value.Origin}>").ToList();
        Assert.Contains("severity.AC403=error <settings.yaml:2>", shown);
        Assert.Contains("ignore.AC401=yes <settings.yaml:2>", shown);
        Assert.DoesNotContain(shown, text => text.StartsWith("ignore.AC403", StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_in_the_repository_is_the_one_of_the_catalogue()
    {
        var path = RepositoryRoot.Combine("schemas", "settings.schema.json");
        if (Accepts)
        {
            File.WriteAllText(path, SettingsSchema.Text());
        }

        Assert.Equal(SettingsSchema.Text(), File.ReadAllText(path));
    }

    [Fact]
    public void The_schema_has_every_setting_and_rule()
    {
        using var schema = JsonDocument.Parse(SettingsSchema.Text());
        Assert.Equal(SettingCatalogue.All.Select(setting => setting.Name), schema.RootElement.GetProperty("properties").EnumerateObject().Select(key => key.Name));
        var rules = schema.RootElement.GetProperty("definitions").GetProperty("rule").GetProperty("enum").EnumerateArray().Select(rule => rule.GetString()).ToHashSet();
        Assert.All(RuleCatalogue.Rules, rule => Assert.Contains(rule.Descriptor.Code, rules));
        Assert.All(RuleCatalogue.Rules, rule => Assert.Contains(rule.Descriptor.Name, rules));
    }

    [Fact]
    public void The_readme_has_the_table()
    {
        const string Begin = "<!-- settings -->\n";
        var path = RepositoryRoot.Combine("README.md");
        var readme = File.ReadAllText(path);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf("<!-- /settings -->", StringComparison.Ordinal);
        if (Accepts)
        {
            File.WriteAllText(path, readme[..begin] + SettingsTable.Markdown() + readme[end..]);
            return;
        }

        Assert.Equal(SettingsTable.Markdown(), readme[begin..end]);
    }

    [Fact]
    public void Every_rule_that_a_threshold_names_is_one() => Assert.All(
        SettingCatalogue.All.SelectMany(setting => setting.Meaning.Split('(', ')', ',', ' ').Where(word => word.StartsWith("AC", StringComparison.Ordinal))),
        code => Assert.NotNull(RuleCatalogue.Find(code)));

    private static LintSettings Read(string text)
    {
        var (settings, problems) = LintSettingsReader.Read(new("settings.yaml", text));
        Assert.Empty(problems);
        return settings;
    }
}
