using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>What the walks of a simulation did, over all of them. The same file, seed and number of walks give the same summary.</summary>
public sealed record SimulationSummary
{
    /// <summary>Name of the run; null when it has none.</summary>
    public string? Run { get; init; }

    /// <summary>Keys that were changed for this simulation, and their values as written.</summary>
    public ImmutableArray<(string Key, string Value)> Changes { get; init; } = [];

    /// <summary>Seed of all random streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of walks.</summary>
    public required long Walks { get; init; }

    /// <summary>First step of every walk: 0, or the resume step.</summary>
    public required long FirstStep { get; init; }

    /// <summary>Step after the last one.</summary>
    public required long End { get; init; }

    /// <summary>Names of the sources, in file order; indices elsewhere refer to it.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>The regimes walked, earliest first; past and dead ones are left out.</summary>
    public required ImmutableArray<RegimeSummary> Regimes { get; init; }

    /// <summary>What answered pulls with losses.</summary>
    public required LossEnvironment Environment { get; init; }

    /// <summary>The finite sources that walks used up and that did not start again.</summary>
    public ImmutableArray<ExhaustionSummary> Exhausted { get; init; } = [];

    /// <summary>What was drawn from every source over all regimes, in file order.</summary>
    public ImmutableArray<DataTotal> Data { get; init; } = [];

    /// <summary>The recorded losses that were replayed; empty in other environments.</summary>
    public ImmutableArray<RecordedSource> Recorded { get; init; } = [];

    /// <summary>What the file does not say and the simulation used, each value once.</summary>
    public required ImmutableArray<AssumedValue> Assumed { get; init; }
}
