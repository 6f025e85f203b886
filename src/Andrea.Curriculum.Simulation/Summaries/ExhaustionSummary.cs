using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A finite source that walks used up, and that does not start again.</summary>
public sealed record ExhaustionSummary
{
    /// <summary>Index of the source.</summary>
    public required int Source { get; init; }

    /// <summary>Whether it leaves the mix from the next phase on, floor and all, or ends the run.</summary>
    public required OnExhausted Then { get; init; }

    /// <summary>Walks that used it up.</summary>
    public required long Walks { get; init; }

    /// <summary>The earliest step that did.</summary>
    public required long EarliestStep { get; init; }

    /// <summary>The latest one.</summary>
    public required long LatestStep { get; init; }

    /// <summary>Walks that ended because no mix is left without it and the others that were dropped; 0 where it ends the run by itself.</summary>
    public required long WalksWithoutMix { get; init; }
}
