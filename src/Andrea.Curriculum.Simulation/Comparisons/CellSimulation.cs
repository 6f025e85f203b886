using System.Collections.Immutable;
using System.Text.Json;

using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation.Comparisons;

/// <summary>
/// Cells that walk side by side over the same draws, all walks at once or shard by shard: a shard is a contiguous part of the walks, and
/// its state adds up exactly.
/// </summary>
public sealed class CellSimulation
{
    private readonly ImmutableArray<Cell> _cells;
    private readonly ImmutableArray<SimulationPlan> _plans;
    private readonly CellTallies _total;

    private CellSimulation(ImmutableArray<Cell> cells, ImmutableArray<SimulationPlan> plans) =>
        (_cells, _plans, _total) = (cells, plans, new CellTallies(plans));

    /// <summary>Prepares a simulation.</summary>
    /// <param name="cells">The cells, at least one.</param>
    /// <param name="options">Seed and walks.</param>
    /// <param name="refusal">Why there is none, with the cell; null when there is one.</param>
    public static CellSimulation? Create(ImmutableArray<Cell> cells, SimulationOptions options, out (Cell Cell, SimulationRefusal Refusal)? refusal)
    {
        ArgumentNullException.ThrowIfNull(options);
        var plans = ImmutableArray.CreateBuilder<SimulationPlan>(cells.Length);
        foreach (var cell in cells)
        {
            var (plan, reason) = SimulationPlanReading.Read(cell.Run, options);
            if (plan is null)
            {
                refusal = (cell, reason!);
                return null;
            }

            plans.Add(plan);
        }

        refusal = null;
        return new CellSimulation(cells, plans.MoveToImmutable());
    }

    /// <summary>Makes the walks of a shard and adds them.</summary>
    /// <param name="shard">The shard; all walks are shard 1 of 1.</param>
    /// <param name="threads">Threads that share the walks, at least 1.</param>
    /// <param name="state">Receives the shard's own state as a JSON array; null for none.</param>
    /// <param name="progress">Is told how far the shard has come, from any thread; may be null.</param>
    /// <param name="cancellation">Ends the simulation.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Run(
        ShardNumber shard, int threads, Utf8JsonWriter? state = null, IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var crew = new WalkCrew(_plans, shard.WalksOf(_plans[0].Walks), null, null, progress, stop);
        var tallies = crew.Run(threads);
        if (state is not null)
        {
            state.WriteStartArray();
            tallies.Pass(new TallyStateWriter(state));
            state.WriteEndArray();
        }

        _total.Add(tallies);
    }

    /// <summary>Makes all walks of the first cell, writes their trace, and adds them.</summary>
    /// <param name="trace">Receives one row per phase and pivot, in the order of the walks.</param>
    /// <param name="threads">Threads that share the walks, at least 1.</param>
    /// <param name="progress">Is told how far the walks have come, from any thread; may be null.</param>
    /// <param name="cancellation">Ends the simulation.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; the trace then ends somewhere within a walk.</exception>
    /// <exception cref="IOException">The trace cannot be written.</exception>
    public void Trace(TraceTarget trace, int threads, IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trace);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var output = new OrderedOutput(trace.Output, Simulator.GreatestKept, stop.Token);
        Simulator.WriteHeader(_plans[0], trace);
        var crew = new WalkCrew(_plans[..1], ShardNumber.All.WalksOf(_plans[0].Walks), trace.Format, output, progress, stop);
        _total.Add(crew.Run(threads));
    }

    /// <summary>Adds a shard that was walked elsewhere.</summary>
    /// <param name="state">What <see cref="Run"/> wrote.</param>
    /// <exception cref="FormatException">It is no state of these cells.</exception>
    public void Add(JsonElement state)
    {
        try
        {
            using var reader = new TallyStateReader(state);
            var tallies = new CellTallies(_plans);
            tallies.Pass(reader);
            reader.End();
            _total.Add(tallies);
        }
        catch (Exception exception) when (exception is InvalidOperationException or OverflowException)
        {
            throw new FormatException("the state is no state of these cells", exception);
        }
    }

    /// <summary>The results of all walks added so far.</summary>
    public ImmutableArray<CellResult> Results() => _total.Summarise(_cells);
}
