using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Everything that all walks of a simulation share; immutable.</summary>
internal sealed class SimulationPlan
{
    /// <summary>The run.</summary>
    public required TrainingRun Run { get; init; }

    /// <summary>Seed of all random streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of walks.</summary>
    public required long Walks { get; init; }

    /// <summary>The regimes that are walked, at least one, each with at least one step.</summary>
    public required ImmutableArray<SimulatedRegime> Regimes { get; init; }

    /// <summary>What answers pulls with losses.</summary>
    public required EnvironmentPlan Environment { get; init; }

    /// <summary>The finite sources that do not start again.</summary>
    public required ImmutableArray<StockLimit> Limits { get; init; }

    /// <summary>What the file does not say and the simulation uses.</summary>
    public required ImmutableArray<AssumedValue> Assumed { get; init; }

    /// <summary>Number of sources.</summary>
    public int Sources => Run.Sources.Length;

    /// <summary>First step of a walk.</summary>
    public long FirstStep => Regimes[0].FirstStep;

    /// <summary>Step after the last one.</summary>
    public long End => Regimes[^1].End;
}
