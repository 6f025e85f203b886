namespace Andrea.Curriculum.Simulation;

/// <summary>How a run is simulated. The result's bytes depend on seed and walks only.</summary>
public sealed record SimulationOptions
{
    /// <summary>Seed of all random streams; null takes the file's, else 1.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Number of independent walks, at least 1.</summary>
    public long Walks { get; init; } = 1;

    /// <summary>Reads the log of recorded losses by its path as written; null when none can be read. What it throws ends the simulation.</summary>
    public Func<string, string>? ReadLog { get; init; }

    /// <summary>Number of threads that share the walks, at least 1.</summary>
    public int Threads { get; init; } = 1;
}
