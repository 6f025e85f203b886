using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests.Fingerprints;

public sealed class FingerprintTests
{
    private const string Text =
        """
        curriculum: 1
        sources: [chat, books, web]
        floors:
          chat: 0.5
          books: 0.4
        caps:
          chat: 0.3
          books: 0.1
        bandit: {policy: ucb1, random_phases: 0}
        """;

    [Fact]
    public void It_is_made_of_the_rule_and_the_keys_around_the_place()
    {
        var finding = LintCase.Lint(Text).Findings.First(found => found.Rule.Code == "AC304");

        Assert.Equal("/bandit/random_phases", finding.KeyPath);
        Assert.Matches("^[0-9a-f]{16}$", finding.Fingerprint);
    }

    [Fact]
    public void Lines_and_values_and_messages_have_no_part_in_it()
    {
        var moved = "# a comment\n\n" + Text.Replace("chat: 0.5", "chat: 0.6", StringComparison.Ordinal)
            .Replace("[chat, books, web]", "[new, chat, books, web]", StringComparison.Ordinal);

        Assert.Equal(Fingerprints(Text), Fingerprints(moved));
    }

    [Fact]
    public void Two_findings_of_one_rule_differ()
    {
        var all = LintCase.Lint(Text).Findings;

        Assert.True(all.Count(finding => finding.Rule.Code == "AC101") > 1, LintCase.Show(all));
        Assert.Equal(all.Length, all.Select(finding => finding.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void Items_of_lists_go_by_their_names()
    {
        const string Pivots = "curriculum: 1\nsources: [chat, books]\nregimes:\n{0}  - {{name: polish, from_step: 20, floors: {{chat: 0.7}}, exclude: [chat]}}\n";
        var one = Find("AC106", string.Format(null, Pivots, ""));
        var two = Find("AC106", string.Format(null, Pivots, "  - {name: early, from_step: 10}\n"));

        Assert.Equal("/regimes[polish]/floors/chat", one.KeyPath);
        Assert.Equal(one.Fingerprint, two.Fingerprint);
    }

    [Fact]
    public void A_text_that_is_no_yaml_goes_by_its_line() =>
        Assert.Equal(Find("AC001", "a: \"x\n").Fingerprint, Find("AC001", "b: 1\na: \"x\n").Fingerprint);

    private static string[] Fingerprints(string text) =>
        [.. LintCase.Lint(text).Findings.Select(finding => $"{finding.Rule.Code} {finding.Fingerprint}").Order(StringComparer.Ordinal)];

    private static Finding Find(string code, string text) => LintCase.Lint(text).Findings.Single(finding => finding.Rule.Code == code);
}
