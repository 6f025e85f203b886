using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Codes_ascend_and_none_is_twice() =>
        Assert.Equal(
            RuleCatalogue.Rules.Select(rule => rule.Descriptor.Code).Distinct().Order(StringComparer.Ordinal),
            RuleCatalogue.Rules.Select(rule => rule.Descriptor.Code));

    [Fact]
    public void Names_are_kebab_case_and_unique()
    {
        var names = RuleCatalogue.Rules.Select(rule => rule.Descriptor.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z]+(-[a-z]+)+$", name));
    }

    [Fact]
    public void Codes_and_names_find_their_rule() => Assert.All(RuleCatalogue.Rules, rule =>
    {
        Assert.Same(rule.Descriptor, RuleCatalogue.Find(rule.Descriptor.Code.ToLowerInvariant()));
        Assert.Same(rule.Descriptor, RuleCatalogue.Find(rule.Descriptor.Name));
    });

    [Fact]
    public void Every_class_is_listed() =>
        Assert.Equal(
            typeof(LintRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LintRule)) && !type.IsAbstract).Select(type => type.Name).Order(),
            RuleCatalogue.Rules.Select(rule => rule.GetType().Name).Order());

    [Fact]
    public void Every_rule_that_reading_applies_is_listed() =>
        Assert.All(
            typeof(ReadingRules).GetProperties().Select(property => (RuleDescriptor)property.GetValue(null)!),
            rule => Assert.Same(rule, RuleCatalogue.Find(rule.Code)));

    [Fact]
    public void Every_rule_has_its_tests()
    {
        var tests = typeof(RuleCatalogueTests).Assembly.GetTypes().Select(type => type.FullName).ToHashSet();
        Assert.All(RuleCatalogue.Rules, rule => Assert.Contains(
            rule.GetType().FullName!.Replace("Linting.Rules", "Linting.Tests.Rules", StringComparison.Ordinal) + "Tests", tests));
    }

    [Fact]
    public void Summaries_are_one_line_that_starts_small() => Assert.All(RuleCatalogue.Rules, rule =>
    {
        Assert.DoesNotContain('\n', rule.Descriptor.Summary);
        Assert.False(rule.Descriptor.Summary.EndsWith('.'));
        Assert.True(char.IsLower(rule.Descriptor.Summary[0]) || rule.Descriptor.Summary.StartsWith('`'), rule.Descriptor.Summary);
    });
}
