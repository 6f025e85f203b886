using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>What a record says of one regime.</summary>
public sealed record ReplayedRegime
{
    /// <summary>The regime.</summary>
    public required RegimeAnalysis Regime { get; init; }

    /// <summary>Name of its policy.</summary>
    public required string Policy { get; init; }

    /// <summary>First recorded step.</summary>
    public required long FirstStep { get; init; }

    /// <summary>Step after the last recorded one.</summary>
    public required long End { get; init; }

    /// <summary>Recorded steps, over all walks.</summary>
    public required long Steps { get; init; }

    /// <summary>Phases; null without mixes.</summary>
    public ReplayedPhases? Phases { get; init; }

    /// <summary>Effective sources of the mixes, averaged over the steps; null without mixes.</summary>
    public double? EffectiveSources { get; init; }

    /// <summary>Camping, as a simulation judges it; null without mixes and draws, or when the polytope is not decided.</summary>
    public CampingSummary? Camping { get; init; }

    /// <summary>True when camping was judged from draws: windows of so many draws count as mixes.</summary>
    public bool IsCampingOfDraws { get; init; }

    /// <summary>The spells of camping.</summary>
    public ImmutableArray<CampingSpell> Spells { get; init; } = [];

    /// <summary>The losses; null without.</summary>
    public RecordedLosses? Losses { get; init; }

    /// <summary>The sources.</summary>
    public required ImmutableArray<ReplayedSource> Sources { get; init; }

    /// <summary>The pivot into the regime; null when the record does not span it.</summary>
    public ReplayedPivot? Pivot { get; init; }

    /// <summary>Why its mixes were not judged; null when they were.</summary>
    public UndecidedReason? Undecided { get; init; }
}
