using System.Collections.Immutable;
using System.Text.Json;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Simulation;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>A simulation that is ready to run, and what it was made of.</summary>
internal sealed record PreparedCells
{
    public required CellSimulation Simulation { get; init; }

    public required ImmutableArray<Variation> Variations { get; init; }

    public required SimulationOptions Options { get; init; }

    /// <summary>The curriculum and the logs that it reads.</summary>
    public required ImmutableArray<(string Path, string Content)> Texts { get; init; }

    public int Threads => Options.Threads;

    /// <summary>Reads the cells of a curriculum.</summary>
    /// <param name="environment">Where complaints go.</param>
    /// <param name="source">The curriculum.</param>
    /// <param name="variations">Keys that vary.</param>
    /// <param name="options">Seed, walks, threads and how to read logs.</param>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    /// <exception cref="RefusedException">It is not simulated.</exception>
    public static PreparedCells Of(CommandEnvironment environment, SourceText source, ImmutableArray<Variation> variations, SimulationOptions options)
    {
        var texts = new List<(string Path, string Content)> { (source.Path, source.Content) };
        var logged = options with
        {
            ReadLog = path =>
            {
                var content = options.ReadLog!(path);
                if (!texts.Contains((path, content)))
                {
                    texts.Add((path, content));
                }

                return content;
            },
        };
        var simulation = CellSimulation.Create(CellsReading.Read(environment, source, variations), logged, out var refusal);
        return simulation is null
            ? throw new RefusedException(refusal!.Value.Refusal)
            : new PreparedCells { Simulation = simulation, Variations = variations, Options = options, Texts = [.. texts] };
    }

    /// <summary>Makes the walks of a shard and adds them.</summary>
    /// <param name="environment">What interrupts them.</param>
    /// <param name="shard">The shard.</param>
    /// <param name="state">Receives the shard's state; null for none.</param>
    /// <param name="trace">Receives its phases, and is not complete before <see cref="TraceFile.Complete"/>; null for none.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <exception cref="UsageException">The trace cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public void Make(CommandEnvironment environment, ShardNumber shard, Utf8JsonWriter? state, TraceFile? trace, LatestProgress progress)
    {
        try
        {
            Simulation.Run(shard, Threads, state, trace?.Target, progress, environment.Interruption);
        }
        catch (IOException exception) when (trace is not null)
        {
            throw trace.CannotWrite(exception);
        }

        environment.Interruption.ThrowIfCancellationRequested();
    }
}
