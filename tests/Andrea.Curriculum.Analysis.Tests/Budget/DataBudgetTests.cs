using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Tests.Budget;

public sealed class DataBudgetTests
{
    private const string Batch = "batch: {sequences: 8, sequence_length: 1000}\n";

    [Fact]
    public void TokensAreStepsTimesBatchTimesShare()
    {
        var budget = Run.Of($"steps: 100\n{Batch}sources: [{{name: a, tokens: 400K}}, b]\nfloors: {{a: 0.25}}\n").Budget;

        Assert.Equal(200_000, budget[0].LeastTokens);
        Assert.Equal(400_000, budget[0].EvenTokens);
        Assert.Equal(800_000, budget[0].GreatestTokens);
        Assert.Equal(Rational.Of(1, 2), budget[0].LeastEpochs);
        Assert.Equal(2, budget[0].GreatestEpochs);
        Assert.Equal(SizeBasis.Tokens, budget[0].Basis);
    }

    [Fact]
    public void RegimesAddUpAndAWarmupWithoutTheSourceAddsNothing()
    {
        var budget = Run.Of($$"""
            steps: 100
            {{Batch}}sources: [a, b, c]
            curriculum_warmup_steps: 50
            curriculum_warmup_sources: [a, b]
            """).Budget;

        Assert.Equal(400_000, budget[2].GreatestTokens);
        Assert.Equal(Rational.Of(400_000, 3), budget[2].EvenTokens);
        Assert.Equal(200_000 + Rational.Of(400_000, 3), budget[0].EvenTokens);
    }

    [Fact]
    public void OnlyStepsStillToComeCount()
    {
        var budget = Run.Of($"steps: 100\nresume_step: 75\n{Batch}sources: [a, b]\n").Budget;

        Assert.Equal(200_000, budget[0].GreatestTokens);
    }

    [Theory]
    [InlineData("documents: 100", SizeBasis.OneDocumentPerSequence, 100_000)]
    [InlineData("documents: 100, tokens_per_document: 30", SizeBasis.DocumentsAndTheirLength, 3_000)]
    [InlineData("documents: 100, tokens: 5K", SizeBasis.Tokens, 5_000)]
    public void ASizeSaysWhatItIsBasedOn(string size, SizeBasis basis, int tokens)
    {
        var budget = Run.Of($"steps: 100\n{Batch}sources: [{{name: a, {size}}}, b]\n").Budget[0];

        Assert.Equal(basis, budget.Basis);
        Assert.Equal(tokens, budget.Size);
    }

    [Theory]
    [InlineData("sources: [a, b]")]
    [InlineData("steps: 100\nsources: [a, b]")]
    [InlineData("steps: 100\nbatch: {sequences: 8, sequence_length: 1000}\nsources: [a, b]\nfloors: {a: 0.6, b: 0.6}")]
    public void WithoutStepsOrBatchOrAFeasibleRegimeThereIsNoBudget(string yaml)
    {
        Assert.Empty(Run.Of(yaml + "\n").Budget);
    }
}
