using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Documents;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Linting.Tests.Baselines;
using Andrea.Curriculum.Linting.Tests.Rules.Replay;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests.Documents;

/// <summary>The documents are true: what they show does what they say.</summary>
public sealed class RuleDocumentsTests
{
    private const string SettingsName = ".andrea.yaml";

    public static TheoryData<string> Codes() => [.. RuleCatalogue.Rules.Select(rule => rule.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_example_fires_and_what_to_use_instead_is_sound(string code)
    {
        var document = Of(code);
        var found = Lint(document.Example);
        Assert.True(found.Any(finding => finding.Rule.Code == code), LintCase.Show([.. found]));
        var instead = Lint(document.UseInstead);
        Assert.True(
            instead.All(finding => finding.Rule.Code != code && finding.Severity == Severity.Info),
            LintCase.Show([.. instead]));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_says_what_fix_its_example_gets(string code)
    {
        var document = Of(code);
        var fixes = Lint(document.Example).Where(finding => finding.Rule.Code == code).Select(finding => finding.Fix?.Safety.ToString() ?? "None").Distinct();
        Assert.Equal([document.FixSafety.Split(':')[0]], fixes);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_names_every_threshold_that_it_has_with_its_default(string code)
    {
        var text = Of(code).Options;
        Assert.True(text.StartsWith("None", StringComparison.Ordinal) || text.StartsWith('`'), text);
        foreach (var name in Quoted(text))
        {
            Assert.Contains(name, ThresholdKeys.Names);
        }
    }

    [Fact]
    public void Every_threshold_is_explained_by_some_rule()
    {
        var explained = RuleCatalogue.Rules.SelectMany(rule => Quoted(RuleDocuments.Of(rule.Descriptor).Options)).ToHashSet();
        Assert.Empty(ThresholdKeys.Names.Except(explained));
    }

    [Fact]
    public void Every_document_belongs_to_a_rule_and_lies_beside_it()
    {
        var names = RuleCatalogue.Rules.ToDictionary(rule => rule.Descriptor.Name, rule => rule.GetType());
        var files = Directory.GetFiles(RepositoryRoot.Combine("src", "Andrea.Curriculum.Linting", "Rules"), "*.md", SearchOption.AllDirectories);
        Assert.Equal(names.Keys.Order(StringComparer.Ordinal), files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.True(
            File.Exists(Path.Combine(Path.GetDirectoryName(file)!, names[Path.GetFileNameWithoutExtension(file)].Name + ".cs")), file));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_is_of_a_length_that_is_read(string code)
    {
        var document = Of(code);
        Assert.InRange(document.WhatItDoes.Length, 20, 400);
        Assert.InRange(document.WhyItMatters.Length, 100, 900);
        Assert.InRange(document.KnownFrom.Length, 10, 400);
        Assert.Matches("^(None|Safe|Unsafe): .+", document.FixSafety);
        Assert.All(document.Markdown.Split('\n'), line => Assert.True(line.Length <= 160, line));
    }

    private static RuleDocument Of(string code) => RuleDocuments.Of(RuleCatalogue.Find(code)!);

    private static IEnumerable<string> Quoted(string text) => text.Split('`').Where((_, i) => i % 2 == 1);

    private static List<Finding> Lint(IReadOnlyList<ExampleFile> files)
    {
        var settings = files.Where(file => file.Name == SettingsName).Select(file => LintSettingsReader.Read(new SourceText(SettingsName, file.Text))).FirstOrDefault();
        var reading = Read("run.yaml", files[^1].Text);
        if (files.FirstOrDefault(file => file.Name is "run.csv" or "run.loss.json") is { } log)
        {
            return [.. ReplayCase.Judge(reading, log.Text).Findings];
        }

        if (files.FirstOrDefault(file => file.Name == "andrea-baseline.json") is { } baseline)
        {
            return [.. BaselineCase.Stale(reading, baseline.Text)];
        }

        var continued = reading.Plan?.Run.Continues is { } name ? Read(name.Value, files.Single(file => file.Name == name.Value).Text) : null;
        return [.. settings?.Problems ?? [], .. Linter.Lint(reading, settings?.Settings ?? LintSettings.Default, continued, new LintOptions { Today = new DateOnly(2026, 1, 1) }).Findings];
    }

    private static TrainingRunReading Read(string path, string text) => TrainingRunReader.Read(new SourceText(path, text));
}
