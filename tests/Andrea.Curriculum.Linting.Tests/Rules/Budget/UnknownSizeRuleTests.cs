namespace Andrea.Curriculum.Linting.Tests.Rules.Budget;

public sealed class UnknownSizeRuleTests
{
    private const string Batch = "curriculum: 1\nsteps: 1000\nbatch: {sequences: 8, sequence_length: 1000}\n";

    [Fact]
    public void A_limit_of_unknown_epochs_cannot_be_checked()
    {
        var finding = LintCase.Only("AC504", Batch + "sources: [{name: a, max_epochs: «4»}, {name: b, max_epochs: 2}]\n");
        Assert.Equal("needs at least 1,000,000 tokens at the most even mix", finding.Primary.Text);
        Assert.Equal("needs at least 2,000,000 tokens at the most even mix", finding.Secondary.Single().Text);
    }

    [Theory]
    [InlineData("{name: a, max_epochs: 4, tokens: 2M}")]
    [InlineData("{name: a}")]
    public void It_stays_silent(string source) => LintCase.Clean(Batch + $"sources: [{source}, {{name: b}}]\n");

    [Fact]
    public void A_run_of_unknown_length_lacks_more_than_sizes() => LintCase.Clean("curriculum: 1\nsources: [{name: a, max_epochs: 4}, {name: b}]\n");
}
