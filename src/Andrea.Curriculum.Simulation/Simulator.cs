using System.Buffers;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation;

/// <summary>Simulates the phase walks of a run.</summary>
public static class Simulator
{
    /// <summary>Bytes of finished walks that wait to be written to a trace in order.</summary>
    internal const long GreatestKept = 1L << 26;

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

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var output = trace is null ? null : new OrderedOutput(trace.Output, GreatestKept, stop.Token);
        if (trace is not null)
        {
            WriteHeader(plan, trace);
        }

        var crew = new WalkCrew([plan], (0, plan.Walks), trace?.Format, output, progress, stop);
        return new SimulationOutcome(crew.Run(options.Threads).Summarise([new Cell([], analysis)])[0].Summary, null);
    }

    internal static void WriteHeader(SimulationPlan plan, TraceTarget trace)
    {
        var header = new ArrayBufferWriter<byte>();
        TraceEncodings.Of(plan, trace.Format).WriteHeader(header);
        trace.Output.Write(header.WrittenSpan);
    }
}
