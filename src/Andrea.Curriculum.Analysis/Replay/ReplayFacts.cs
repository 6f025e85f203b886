using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.RecordedRuns;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>What is wrong with a recorded run when it is held against its config.</summary>
public sealed record ReplayFacts
{
    /// <summary>The config.</summary>
    public required RunAnalysis Run { get; init; }

    /// <summary>Bounds that mixes break, in the order of the record.</summary>
    public ImmutableArray<BrokenMixBound> Broken { get; init; } = [];

    /// <summary>Sources drawn before their regime.</summary>
    public ImmutableArray<WarmupLeak> Leaks { get; init; } = [];

    /// <summary>Camping.</summary>
    public ImmutableArray<CampingSpell> Camping { get; init; } = [];

    /// <summary>Cliffs in the loss.</summary>
    public ImmutableArray<LossCliff> Cliffs { get; init; } = [];

    /// <summary>Phases of lengths that are not allowed.</summary>
    public ImmutableArray<OddPhases> Phases { get; init; } = [];

    /// <summary>Faults of the record itself.</summary>
    public ImmutableArray<RecordProblem> Problems { get; init; } = [];

    /// <summary>True when the record has more than one walk, so that findings name theirs.</summary>
    public bool HasWalks { get; init; }
}
