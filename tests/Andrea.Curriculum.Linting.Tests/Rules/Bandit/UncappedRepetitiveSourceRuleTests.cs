namespace Andrea.Curriculum.Linting.Tests.Rules.Bandit;

public sealed class UncappedRepetitiveSourceRuleTests
{
    private const string Run =
        "curriculum: 1\nsources: [{name: a}, {name: b}, {name: «lists», tags: [repetitive]}, {name: docs, tags: [list-structured]}]\n";

    private static readonly string Clean = Run.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    [Fact]
    public void It_names_all_of_them()
    {
        var finding = LintCase.Fires("AC309", Run + "bandit: {policy: ucb1}");
        Assert.Contains("`lists` and `docs` are", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Secondary);
    }

    [Theory]
    [InlineData("", "for instance `caps: {lists: 1/3, docs: 1/3}`;")]
    [InlineData("caps: {docs: 0.2}\n", "for instance `caps: {lists: 0.5}`;")]
    [InlineData("floors: {lists: 0.4}\n", "write a cap for each; a bandit")]
    [InlineData("exclude: [a, b]\n", "write a cap for each; a bandit")]
    [InlineData("caps: {a: 0.1, b: 0.2}\n", "write a cap for each; a bandit")]
    [InlineData("bounds: raw\n", "write a cap for each; a bandit")]
    public void Its_caps_leave_no_more_to_another_source_than_to_each_and_fit_the_run(string bounds, string help) =>
        Assert.Contains(help, LintCase.Fires("AC309", Run + bounds + "bandit: {policy: ucb1}").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("caps: {lists: 0.2, docs: 0.2}\nbandit: {policy: ucb1}")]
    [InlineData("exclude: [lists, docs]\nbandit: {policy: ucb1}")]
    [InlineData("groups: [{name: easy, sources: [lists, docs], cap: 0.2}]\nbandit: {policy: ucb1}")]
    [InlineData("constraints: [\"lists + docs <= 0.2\"]\nbandit: {policy: ucb1}")]
    [InlineData("bandit: {policy: static}")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC309", Clean + rest);
}
