using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Documents;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Linting.Settings.Catalogue;
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
            Assert.Contains($"`{name}` ({SettingsTable.DefaultOf(SettingCatalogue.Find(name)!)})", text.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_threshold_and_the_documents_of_its_rules_name_each_other()
    {
        var stated = from setting in SettingCatalogue.All
                     from rule in RuleCatalogue.Rules
                     where setting.Meaning.Contains(rule.Descriptor.Code, StringComparison.Ordinal)
                     select (setting.Name, rule.Descriptor.Code);
        var documented = from rule in RuleCatalogue.Rules
                         from name in Quoted(RuleDocuments.Of(rule.Descriptor).Options)
                         select (name, rule.Descriptor.Code);
        Assert.Equal(stated.Order(), documented.Order());
    }

    /// <summary>Documents, settings, schemas and pages send readers to rules that there are.</summary>
    [Fact]
    public void Every_rule_that_is_named_anywhere_exists()
    {
        string[] pages =
        [
            RepositoryRoot.Combine("README.md"), RepositoryRoot.Combine("CHANGELOG.md"), RepositoryRoot.Combine("CONTRIBUTING.md"),
            .. Directory.GetFiles(RepositoryRoot.Combine("schemas")),
            .. Directory.GetFiles(RepositoryRoot.Combine("configs"), "*", SearchOption.AllDirectories),
            .. Directory.GetFiles(RepositoryRoot.Combine("src", "Andrea.Curriculum.Linting", "Rules"), "*.md", SearchOption.AllDirectories),
        ];
        foreach (var page in pages)
        {
            var text = File.ReadAllText(page);
            for (var at = text.IndexOf("AC", StringComparison.Ordinal); at >= 0; at = text.IndexOf("AC", at + 2, StringComparison.Ordinal))
            {
                var code = text[at..Math.Min(at + 5, text.Length)];
                var isCode = code.Length == 5 && code[2..].All(char.IsAsciiDigit) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                    && (at + 5 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 5]));
                Assert.True(!isCode || RuleCatalogue.Find(code) is not null, $"{page} names {code}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_title_and_its_examples_are_those_of_the_rule(string code)
    {
        var document = Of(code);
        Assert.StartsWith($"# {code} {RuleCatalogue.Find(code)!.Name}\n", document.Markdown, StringComparison.Ordinal);
        Assert.NotEqual(document.Example.Select(file => file.Text), document.UseInstead.Select(file => file.Text));
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
