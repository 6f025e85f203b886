using System.Collections.Immutable;

using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.RecordedRuns;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>A recorded run held against its config.</summary>
public sealed record ReplaySummary
{
    /// <summary>Name of the record.</summary>
    public required string Log { get; init; }

    /// <summary>Its form.</summary>
    public required LogFormat Format { get; init; }

    /// <summary>What it holds.</summary>
    public required LogContent Content { get; init; }

    /// <summary>Rows read.</summary>
    public required long Rows { get; init; }

    /// <summary>Walks, 1 unless it is a trace of several.</summary>
    public required long Walks { get; init; }

    /// <summary>First step; null when there is none.</summary>
    public long? FirstStep { get; init; }

    /// <summary>Step after the last one; null when there is none.</summary>
    public long? End { get; init; }

    /// <summary>The regimes that the record covers, earliest first.</summary>
    public required ImmutableArray<ReplayedRegime> Regimes { get; init; }

    /// <summary>What is wrong.</summary>
    public required ReplayFacts Facts { get; init; }

    /// <summary>True when the record has mixes.</summary>
    public bool HasMixes { get; init; }

    /// <summary>True when the record says which sources were drawn.</summary>
    public bool HasDraws { get; init; }

    /// <summary>True when the record has losses.</summary>
    public bool HasLosses { get; init; }

    /// <summary>True when lengths of phases could be judged somewhere.</summary>
    public bool JudgesLengths { get; init; }
}
