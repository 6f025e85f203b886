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
    /// <summary>Bytes of finished walks that wait to be written to a trace in order.</summary>
    private const long GreatestKept = 1L << 26;

    private readonly ImmutableArray<Cell> _cells;
    private readonly ImmutableArray<SimulationPlan> _plans;
    private readonly CellTallies _total;

    internal CellSimulation(ImmutableArray<Cell> cells, ImmutableArray<SimulationPlan> plans) =>
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

    /// <summary>Whether all cells have sources of the same names in the same order, so that one table can hold their phases.</summary>
    public bool HaveSameSources
    {
        get
        {
            var sources = TraceLayout.SourcesOf(_plans[0]);
            return _plans.All(plan => TraceLayout.SourcesOf(plan).SequenceEqual(sources));
        }
    }

    /// <summary>Makes the walks of a shard and adds them.</summary>
    /// <param name="shard">The shard; all walks are shard 1 of 1.</param>
    /// <param name="threads">Threads that share the walks, at least 1.</param>
    /// <param name="state">Receives the shard's own state as a JSON array; null for none.</param>
    /// <param name="trace">Receives one row per phase, pivot and drop of the shard's walks, walk by walk and cell by cell; null for none.</param>
    /// <param name="progress">Is told how far the shard has come, from any thread; may be null.</param>
    /// <param name="cancellation">Ends the simulation.</param>
    /// <exception cref="ArgumentException">There is a trace, and the cells' sources differ.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; a trace then ends somewhere within a walk.</exception>
    /// <exception cref="IOException">The trace cannot be written.</exception>
    public void Run(
        ShardNumber shard,
        int threads,
        Utf8JsonWriter? state = null,
        TraceTarget? trace = null,
        IProgress<SimulationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (trace is not null && !HaveSameSources)
        {
            throw new ArgumentException("the sources of the cells differ", nameof(trace));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var walks = shard.WalksOf(_plans[0].Walks);
        var layout = trace is null ? null : new TraceLayout(_plans, _cells, trace.Format);
        using var sink = layout?.Begin(trace!.Output);
        using var output = sink is null ? null : new OrderedOutput(sink, walks.First, GreatestKept, stop.Token);
        var tallies = new WalkCrew(_plans, walks, layout, output, progress, stop).Run(threads);
        sink?.Complete();
        if (state is not null)
        {
            state.WriteStartArray();
            tallies.Pass(new TallyStateWriter(state));
            state.WriteEndArray();
        }

        _total.Add(tallies);
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
