using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation;

/// <summary>Simulates the phase walks of a run.</summary>
public static class Simulator
{
    /// <summary>Simulates all regimes still to come. Same run, seed and number of walks give the same result, whatever the threads.</summary>
    /// <param name="analysis">The run.</param>
    /// <param name="options">Seed, walks and threads.</param>
    /// <param name="trace">Receives one row per phase and pivot, in the order of the walks; null for none. Nothing is written when the run is refused.</param>
    /// <param name="progress">Is told how far the simulation has come, from any thread; may be null.</param>
    /// <param name="cancellation">Ends the simulation.</param>
    /// <returns>The summary, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Walks or threads are below 1.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; a trace then ends somewhere within a walk.</exception>
    /// <exception cref="IOException">The trace cannot be written.</exception>
    public static SimulationOutcome Run(
        RunAnalysis analysis,
        SimulationOptions options,
        TraceTarget? trace = null,
        IProgress<SimulationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Walks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        var (plan, refusal) = SimulationPlanReading.Read(analysis, options);
        if (plan is null)
        {
            return new SimulationOutcome(null, refusal);
        }

        var simulation = new CellSimulation([new Cell([], analysis)], [plan]);
        simulation.Run(ShardNumber.All, options.Threads, null, trace, progress, cancellation);
        return new SimulationOutcome(simulation.Results()[0].Summary, null);
    }
}
