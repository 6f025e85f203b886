using Andrea.Curriculum.Analysis.Stages;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Tests.Stages;

public sealed class StageFactsTests
{
    private const string Native =
        """
        steps: 100
        batch: {sequences: 2, sequence_length: 10}
        sources: [a, b, c]
        bandit: {policy: static}
        mix: {a: 0.5, b: 0.5}
        regimes:
          - {name: late, from_step: 60, mix: {a: 0.2, b: 0.3, c: 0.5}}
        """;

    [Fact]
    public void Variation_is_half_of_all_changes_and_tokens_are_those_of_the_steps()
    {
        var stages = StageFacts.Of(Run.Of(Native));
        Assert.Null(stages[0]!.Variation);
        Assert.Equal(Rational.Of(1, 2), stages[1]!.Variation);
        Assert.Equal("firehose", stages[1]!.Before);
        Assert.Equal([1200, 800], stages.Select(stage => (int)stage!.Tokens!.Value.Numerator));
        Assert.All(stages, stage => Assert.Null(stage!.Weights));
    }

    [Fact]
    public void A_regime_whose_policy_moves_keeps_no_mix()
    {
        var stages = StageFacts.Of(Run.Of(Native.Replace("mix: {a: 0.2, b: 0.3, c: 0.5}", "bandit: {policy: ucb1}", StringComparison.Ordinal)));
        Assert.NotNull(stages[0]);
        Assert.Null(stages[1]);
    }

    [Fact]
    public void Weights_of_a_trainers_file_come_with_their_sum()
    {
        var reading = TrainingRunReader.Read(new SourceText("mix.yaml", "web: 3\ncode: 1\n"));
        var stage = Assert.Single(StageFacts.Of(new RunAnalysis(reading.Plan!)))!;
        Assert.Equal(4, stage.Sum);
        Assert.Equal<Rational>([Rational.Of(3, 4), Rational.Of(1, 4)], stage.Mix);
        Assert.Equal(["3", "1"], stage.Weights!.Weights.Select(weight => weight.Number.Text));
        Assert.Null(stage.Tokens);
    }
}
