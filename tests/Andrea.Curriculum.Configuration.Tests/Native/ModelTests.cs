using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Native;

public sealed class ModelTests
{
    private const string Full = """
        curriculum: 1
        name: andrea-120m
        steps: 200000
        batch: {sequences: 8, sequence_length: 1024}
        sources:
          - {name: chat, tags: [conversational]}
          - {name: books, tags: [prose, old], documents: 500000, tokens: 2.1B, tokens_per_document: 800, max_epochs: 4, on_exhausted: drop}
          - repo-docs
          - repo-commits
        mix: {chat: 0.4, books: 0.6}
        bounds: share
        floors: {chat: 0.30}
        caps: {repo-docs: 1/4}
        exclude: [repo-commits]
        groups:
          - {name: talk, tags: [conversational, old], sources: [repo-docs], floor: 0.5}
          - {name: code, sources: [repo-docs, repo-commits], cap: 20%}
        constraints: ["repo-docs <= 2 * repo-commits", "0.1 <= chat + books <= 0.4"]
        curriculum_warmup_steps: 20000
        curriculum_warmup_sources: [chat, books]
        regime: first
        regimes:
          - {name: polish, from_step: 112619, floors: {chat: 0.7, books: null}, include: [repo-commits], bandit: {at_pivot: reset}}
        resume_step: 10
        continues: v2.yaml
        bandit:
          policy: epsilon-greedy
          exploration: 1.5
          ema_alpha: 0.2
          reward: {kind: loss-drop, clip_at_zero: true, scale: 500}
          phase_steps: [7, 42]
          random_phases: 0.25
          step_toward_vertex: 0.5
          draw: sequence
          at_pivot: keep
        optimizer: {lr: 3.0e-4, lr_warmup_steps: 2000, schedule: cosine, gradient_clip: 1.0, weight_decay: 0.1}
        model: {parameters: 98.7M, vocab_size: 8449, d_model: 768, n_heads: 12, n_layers: 12, context: 1024, d_mlp: 3072}
        monitoring: {sample_every: 100, checkpoint_every: 50, best_by: running-loss, coherence_gate: {threshold: 30, consecutive: 5}}
        simulation: {seed: 1, environment: noise, sources: {repo-docs: {mean: 2.1, noise: 1.1}}}
        """;

    private static TrainingRun Run()
    {
        var reading = Reading.Of(Full);
        Assert.Equal("", Reading.Lines(reading));
        return reading.Plan!.Run;
    }

    [Fact]
    public void Everything_at_the_top_level_is_read()
    {
        var run = Run();

        Assert.Equal("andrea-120m", run.Name?.Value);
        Assert.Equal(200_000, run.Steps?.Value);
        Assert.Equal((8L, 1024L), (run.Batch!.Sequences!.Value.Value, run.Batch.SequenceLength!.Value.Value));
        Assert.Equal(BoundsBasis.Share, run.Bounds.Value);
        Assert.False(run.Bounds.IsAssumed);
        Assert.Equal(10, run.ResumeStep.Value);
        Assert.Equal("v2.yaml", run.Continues?.Value);
        Assert.Equal("first", run.Own.Name.Value);
        Assert.Equal(20_000, run.Own.WarmupSteps?.Value);
        Assert.Equal([0, 1], run.Own.WarmupSources!.Value.Select(reference => reference.Source));
        Assert.StartsWith("curriculum_warmup_sources: [", run.Text.Slice(run.Own.WarmupSourcesPlace!.Value.Span).ToString(), StringComparison.Ordinal);
        Assert.Equal([(0, Rational.Of(2, 5)), (1, Rational.Of(3, 5))], run.Own.Mix!.Value.Select(share => (share.Source, share.Value!.Value.Value)));
        Assert.Equal(Rational.Of(1, 4), Assert.Single(run.Own.Caps).Value!.Value.Value);
    }

    [Fact]
    public void Sources_and_groups_are_read()
    {
        var run = Run();
        var books = run.Sources[1];

        Assert.Equal(["chat", "books", "repo-docs", "repo-commits"], run.Sources.Select(source => source.Name.Value));
        Assert.Equal(["prose", "old"], books.Tags.Select(tag => tag.Value));
        Assert.Equal(2_100_000_000, books.Tokens?.Value);
        Assert.Equal(500_000, books.Documents?.Value);
        Assert.Equal(800, books.TokensPerDocument?.Value);
        Assert.Equal(4, books.MaxEpochs?.Value);
        Assert.Equal(OnExhausted.Drop, books.OnExhausted?.Value);
        Assert.Equal([0, 1, 2], run.Own.Groups[0].Members.AsEnumerable());
        Assert.Equal(Rational.Of(1, 2), run.Own.Groups[0].Floor?.Value);
        Assert.Equal([2, 3], run.Own.Groups[1].Members.AsEnumerable());
        Assert.Equal(Rational.Of(1, 5), run.Own.Groups[1].Cap?.Value);
    }

    [Fact]
    public void A_pivot_is_read()
    {
        var polish = Assert.Single(Run().Pivots);

        Assert.Equal(("polish", 112_619L), (polish.Name.Value, polish.FromStep!.Value.Value));
        Assert.Equal([Rational.Of(7, 10), null], polish.Floors.Select(floor => floor.Value?.Value));
        Assert.Equal(3, Assert.Single(polish.Include).Source);
        Assert.Equal(AtPivot.Reset, polish.Bandit!.AtPivot?.Value);
        Assert.Null(polish.Bandit.Policy);
    }

    [Fact]
    public void The_other_sections_are_read()
    {
        var run = Run();
        var bandit = run.Own.Bandit!;

        Assert.Equal(BanditPolicy.EpsilonGreedy, bandit.Policy?.Value);
        Assert.Equal((Rational.Of(3, 2), Rational.Of(1, 5)), (bandit.Exploration!.Value.Value, bandit.EmaAlpha!.Value.Value));
        Assert.Equal((true, (Rational)500), (bandit.RewardClipAtZero!.Value.Value, bandit.RewardScale!.Value.Value));
        Assert.Equal((7, 42), bandit.PhaseSteps?.Value);
        Assert.Equal((Rational.Of(1, 4), Rational.Of(1, 2)), (bandit.RandomPhases!.Value.Value, bandit.StepTowardVertex!.Value.Value));
        Assert.Equal(BanditDraw.Sequence, bandit.Draw?.Value);
        Assert.Equal(Rational.Of(3, 10_000), run.Optimizer!.LearningRate?.Value);
        Assert.Equal((2000L, "cosine"), (run.Optimizer.LearningRateWarmupSteps!.Value.Value, run.Optimizer.Schedule!.Value.Value));
        Assert.Equal(Rational.Of(1, 10), run.Optimizer.WeightDecay?.Value);
        Assert.Equal(98_700_000, run.Model!.Parameters?.Value);
        Assert.Equal((8449L, 768L, 12L, 12L, 1024L, 3072L), (run.Model.VocabularySize!.Value.Value, run.Model.Width!.Value.Value,
            run.Model.Heads!.Value.Value, run.Model.Layers!.Value.Value, run.Model.Context!.Value.Value, run.Model.FeedForwardWidth!.Value.Value));
        Assert.Equal((100L, 50L), (run.Monitoring!.SampleEvery!.Value.Value, run.Monitoring.CheckpointEvery!.Value.Value));
        Assert.Equal((false, (Rational)30, 5L), (run.Monitoring.Gate!.IsNone, run.Monitoring.Gate.Threshold!.Value.Value, run.Monitoring.Gate.Consecutive!.Value.Value));
        Assert.Equal((1ul, LossEnvironment.Noise), (run.Simulation!.Seed!.Value.Value, run.Simulation.Environment!.Value.Value));
        Assert.Equal((2, Rational.Of(11, 10)), (run.Simulation.Sources[0].Source, run.Simulation.Sources[0].Noise!.Value.Value));
    }

    [Fact]
    public void Every_policy_is_the_one_of_its_name()
    {
        foreach (var policy in Enum.GetValues<BanditPolicy>())
        {
            var word = string.Concat(policy.ToString().Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{c}" : $"{c}")).ToLowerInvariant();
            var run = Found.Silent($"bandit: {{policy: {word}}}").Plan!.Run;

            Assert.Equal(policy, run.Own.Bandit!.Policy?.Value);
        }
    }

    [Fact]
    public void What_the_file_does_not_say_is_unknown()
    {
        var run = Found.Silent("").Plan!.Run;

        Assert.Null(run.Steps);
        Assert.Null(run.Optimizer);
        Assert.Null(run.Monitoring);
        Assert.Null(run.Own.Bandit);
        Assert.Null(run.Own.Mix);
        Assert.True(run.Bounds.IsAssumed);
        Assert.True(run.Own.Name.IsAssumed);
    }

    [Fact]
    public void JSON_is_accepted()
    {
        var reading = Reading.Of("""{"curriculum": 1, "sources": [{"name": "a"}, {"name": "b"}], "floors": {"a": 0.5, "b": "1/3"}}""");

        Assert.Equal("", Reading.Lines(reading));
        Assert.Equal([Rational.Of(1, 2), Rational.Of(1, 3)], reading.Plan!.Run.Own.Floors.Select(floor => floor.Value!.Value.Value));
    }
}
