namespace Andrea.Curriculum.Linting.Tests.Rules.Budget;

public sealed class EpochsOverLimitRuleTests
{
    private const string Run = "curriculum: 1\nsteps: 1000\nbatch: {sequences: 10, sequence_length: 100}\n";

    [Fact]
    public void At_the_least_share_it_is_an_error()
    {
        var finding = LintCase.Only("AC501", Run + "sources: [{name: a, tokens: 100k, max_epochs: «4»}, {name: b}]\nfloors: {a: 0.5}\n");
        Assert.Equal(Andrea.Curriculum.Configuration.Findings.Severity.Error, finding.Severity);
        Assert.Contains("read 5 times even at its least share", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_most_even_mix_it_is_a_warning()
    {
        var finding = LintCase.Only("AC501", Run + "sources: [{name: a, documents: 1000, max_epochs: «4»}, {name: b}]\n");
        Assert.Equal(Andrea.Curriculum.Configuration.Findings.Severity.Warning, finding.Severity);
        Assert.Contains("if each document fills one sequence", finding.Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_static_mix_is_the_only_one() => Assert.Contains(
        "at the only share that it can have",
        LintCase.Only("AC501", Run + "sources: [{name: a, tokens: 100k, max_epochs: «2»}, {name: b}]\nmix: {a: 0.5, b: 0.5}\nbandit: {policy: static}\n").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("sources: [{name: a, tokens: «1k»}, {name: b}]\nmix: {a: 0.5, b: 0.5}\nbandit: {policy: static}", "read 500 times at the only share that it can have")]
    [InlineData("sources: [{name: a, documents: «10», tokens_per_document: 1k, on_exhausted: repeat}, {name: b}]\nfloors: {a: 0.5}", "read 50 times even at its least share")]
    public void Without_a_limit_repeating_senselessly_is_a_warning(string rest, string words)
    {
        var finding = LintCase.Fires("AC501", Run + rest);
        Assert.Equal(Andrea.Curriculum.Configuration.Findings.Severity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources: [{name: a, tokens: 12500}, {name: b}]\nmix: {a: 0.5, b: 0.5}\nbandit: {policy: static}")]
    [InlineData("sources: [{name: a, tokens: 1k, max_epochs: 500}, {name: b}]\nmix: {a: 0.5, b: 0.5}\nbandit: {policy: static}")]
    [InlineData("sources: [{name: a, tokens: 1k, on_exhausted: drop}, {name: b}]\nmix: {a: 0.5, b: 0.5}\nbandit: {policy: static}")]
    [InlineData("sources: [{name: a, tokens: 1k}, {name: b}]\nbandit: {policy: ucb1}")]
    [InlineData("sources: [{name: a, tokens: 100k, max_epochs: 5}, {name: b}]")]
    [InlineData("sources: [{name: a, max_epochs: 1}, {name: b}]")]
    [InlineData("sources: [{name: a, tokens: 100k}, {name: b}]")]
    [InlineData("sources: [{name: a, tokens: 100k, max_epochs: 2}, {name: b}]\nmix: {a: 0.2, b: 0.8}\nbandit: {policy: static}")]
    public void It_stays_silent(string rest) => LintCase.Silent("AC501", Run + rest);
}
