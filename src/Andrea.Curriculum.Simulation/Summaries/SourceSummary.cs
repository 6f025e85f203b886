namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>What a regime's walks did with one source.</summary>
public sealed record SourceSummary
{
    /// <summary>Index of the source.</summary>
    public required int Source { get; init; }

    /// <summary>True when some reachable mix gives it a share.</summary>
    public required bool IsArm { get; init; }

    /// <summary>Mean of its share over all steps of all walks, as the mixes say; each share is taken to multiples of 2^-63.</summary>
    public required double ExpectedShare { get; init; }

    /// <summary>Part of all pulls that it got.</summary>
    public required double RealisedShare { get; init; }

    /// <summary>Number of its pulls, over all walks.</summary>
    public required long Pulls { get; init; }

    /// <summary>Mean reward of its pulls, over all walks; null when it was never pulled, or the policy is static.</summary>
    public double? MeanReward { get; init; }

    /// <summary>What was drawn from it, per walk.</summary>
    public required SourceData Data { get; init; }

    /// <summary>Spread of its expected share over the walks; null for a single walk.</summary>
    public ShareQuantiles? Quantiles { get; init; }
}
