using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>What the command line asks for.</summary>
internal sealed record SimulateRequest
{
    public string? File { get; init; }

    public long? Walks { get; init; }

    public ulong? Seed { get; init; }

    public long? Threads { get; init; }

    public string? Policy { get; init; }

    public required string[] Sets { get; init; }

    public ShardNumber? Shard { get; init; }

    public string? Folder { get; init; }

    public long? Shards { get; init; }

    public required string[] Merge { get; init; }

    public string? Trace { get; init; }

    public bool All { get; init; }

    public OutputFormat Format { get; init; }

    /// <summary>Refuses options that do not go together.</summary>
    /// <exception cref="UsageException">Some do not.</exception>
    public void Check()
    {
        var decides = File is not null || Walks is not null || Seed is not null || Policy is not null || Sets.Length > 0
            || Shard is not null || Shards is not null || Folder is not null || Trace is not null;
        if (Merge.Length > 0 && decides)
        {
            throw new UsageException("--merge takes everything from the shards: no file, and no options but --format and --all");
        }

        if (Merge.Length == 0 && File is null)
        {
            throw new UsageException("no curriculum is named", "name a file, or - for standard input; `andrea simulate --help` shows all options");
        }

        if (Shards is not null && (Shard is not null || Folder is null))
        {
            throw new UsageException("--shards goes with --shards-dir, and without --shard");
        }

        if (Trace is not null)
        {
            TraceFile.FormatOf(Trace);
            if (Folder is not null && Shard is null)
            {
                throw new UsageException(
                    "--trace does not go with the shards of a whole folder: finished ones are not walked again, and their phases would be missing",
                    "make each shard with --shard k/n and a trace of its own, or all walks at once without --shards-dir");
            }
        }
    }
}
