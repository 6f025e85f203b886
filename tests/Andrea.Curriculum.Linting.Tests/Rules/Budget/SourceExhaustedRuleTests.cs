namespace Andrea.Curriculum.Linting.Tests.Rules.Budget;

public sealed class SourceExhaustedRuleTests
{
    private const string Batch = "curriculum: 1\nsteps: 1000\nbatch: {sequences: 8, sequence_length: 1000}\n";

    [Fact]
    public void Its_floor_demands_more_than_there_is()
    {
        var finding = LintCase.Only("AC502", Batch + """
            sources: [{name: a, tokens: 1M, on_exhausted: «drop»}, {name: b}]
            floors: {a: 0.25}
            """);
        Assert.Contains("used up at about step 500, in `firehose`, even at its least share 0.25: it leaves the mix", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Regimes_add_up()
    {
        var finding = LintCase.Only("AC502", Batch + """
            sources: [{name: a, tokens: 1M, on_exhausted: «stop»}, {name: b}]
            floors: {a: 0.1}
            regimes: [{name: polish, from_step: 500, floors: {a: 0.5}}]
            """);
        Assert.Contains("at about step 650, in `polish`", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokens: 2M, on_exhausted: drop")]
    [InlineData("tokens: 1M, on_exhausted: repeat")]
    [InlineData("tokens: 1M")]
    [InlineData("on_exhausted: drop")]
    public void It_stays_silent(string source) => LintCase.Clean(Batch + $"sources: [{{name: a, {source}}}, {{name: b}}]\nfloors: {{a: 0.25}}\n");

    [Fact]
    public void An_epoch_limit_is_one_finding() =>
        LintCase.Only("AC501", Batch + "sources: [{name: a, tokens: 1M, on_exhausted: drop, max_epochs: «1»}, {name: b}]\nfloors: {a: 0.25}\n");
}
