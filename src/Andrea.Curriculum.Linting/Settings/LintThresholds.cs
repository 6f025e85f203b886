using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>What rules compare with; a settings file changes them by name.</summary>
public sealed record LintThresholds
{
    /// <summary><c>camping_share</c>: a share from which one source counts as the whole mix (AC113); 0.95.</summary>
    public Rational CampingShare { get; init; } = Rational.Of(95, 100);

    /// <summary><c>min_effective_sources</c>: effective sources that the most even mix should have (AC114); 2.</summary>
    public Rational MinEffectiveSources { get; init; } = 2;

    /// <summary><c>sliver</c>: a polytope whose every share has less play than this is a rounding away from empty (AC116); 1e-6.</summary>
    public Rational Sliver { get; init; } = Rational.Of(1, 1_000_000);

    /// <summary><c>max_pivot_variation</c>: least total variation of a far pivot (AC211); 0.5.</summary>
    public Rational MaxPivotVariation { get; init; } = Rational.Of(1, 2);

    /// <summary><c>max_peak_lr</c>: peak learning rate that is high for a large model (AC404); 1e-3.</summary>
    public Rational MaxPeakLearningRate { get; init; } = Rational.Of(1, 1000);

    /// <summary><c>large_model</c>: parameters above which a model is large (AC404); 90 million.</summary>
    public Rational LargeModel { get; init; } = 90_000_000;

    /// <summary><c>max_steps_at_risk</c>: steps that a run may lose to its last checkpoint (AC406); 10,000.</summary>
    public Rational MaxStepsAtRisk { get; init; } = 10_000;

    /// <summary><c>near_miss_sum</c>: a sum this near to 1 that is not 1 looks like a slip (AC118); 0.01.</summary>
    public Rational NearMissSum { get; init; } = Rational.Of(1, 100);

    /// <summary><c>min_pulls</c>: draws of each source that a bandit needs to judge it (AC217); 10.</summary>
    public Rational MinPulls { get; init; } = 10;

    /// <summary><c>many_epochs</c>: epochs above which reading a source again is worth next to nothing (AC501); 40.</summary>
    public Rational ManyEpochs { get; init; } = 40;

    /// <summary><c>watched_tags</c>: tags whose sources should not make up nearly the whole mix together (AC121); <c>repetitive</c>.</summary>
    public ImmutableArray<string> WatchedTags { get; init; } = ["repetitive"];

    /// <summary><c>many_sources</c>: sources above which a fresh bandit run wants a warmup (AC203); 8.</summary>
    public Rational ManySources { get; init; } = 8;
}
