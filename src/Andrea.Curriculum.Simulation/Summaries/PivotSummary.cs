using System.Collections.Immutable;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>
/// The pivot into a regime, over all walks: from the last mix before it to the nearest mix of the new polytope.
/// </summary>
public sealed record PivotSummary
{
    /// <summary>Name of the regime before.</summary>
    public required string From { get; init; }

    /// <summary>The step at which it happens.</summary>
    public required long Step { get; init; }

    /// <summary>Total variation moved, 0 to 1.</summary>
    public required DistanceSummary TotalVariation { get; init; }

    /// <summary>Euclidean distance moved, 0 to the square root of 2.</summary>
    public required DistanceSummary Euclidean { get; init; }

    /// <summary>Walks that the pivot moved.</summary>
    public required long Moved { get; init; }

    /// <summary>The new regime's bounds that mixes before the pivot broke, most often first.</summary>
    public required ImmutableArray<BrokenBound> Broken { get; init; }

    /// <summary>True when the pivot resets what the bandit knows.</summary>
    public required bool ResetsBandit { get; init; }
}
