using Andrea.Curriculum.Cli.Commands.Help;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Simulation;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>Simulations whose walks are made in shards.</summary>
internal static class ShardRuns
{
    /// <summary>Makes one shard and writes its file, behind its trace: where there is a shard, its trace is complete.</summary>
    public static void One(CommandEnvironment environment, PreparedCells prepared, ShardNumber shard, string folder, TraceFile? trace)
    {
        var inputs = InputsOf(prepared, shard.Count);
        var path = ShardStore.PathOf(folder, shard);
        Make(environment, prepared, inputs, shard, path, trace);
        environment.Error.WriteLine($"wrote {DisplayPath(path)}");
    }

    /// <summary>Makes the shards that a folder lacks, and adds all of them up.</summary>
    public static void Missing(CommandEnvironment environment, PreparedCells prepared, int shards, string folder)
    {
        var inputs = InputsOf(prepared, shards);
        var fingerprint = inputs.Fingerprint();
        for (var number = 1; number <= shards; number++)
        {
            var shard = new ShardNumber(number, shards);
            var path = ShardStore.PathOf(folder, shard);
            if (!environment.Files.HasContent(path))
            {
                Make(environment, prepared, inputs, shard, path, null);
                continue;
            }

            var found = ShardStore.Read(environment, path);
            if (found.Inputs.Fingerprint() != fingerprint || found.Shard != shard)
            {
                throw new UsageException(
                    $"`{path}` belongs to another simulation: {Difference(inputs, found.Inputs)}", "name another folder, or remove its shards");
            }

            Add(prepared.Simulation, found, path);
        }
    }

    /// <summary>Adds up shards that were made elsewhere.</summary>
    /// <exception cref="UsageException">They are not all shards of one simulation, each once.</exception>
    public static CellSimulation Merge(CommandEnvironment environment, IReadOnlyList<string> paths, Func<ShardInputs, PreparedCells> prepare)
    {
        var seen = new SortedDictionary<int, (string Path, ShardFile File)>();
        ShardInputs? first = null;
        foreach (var path in paths)
        {
            var file = ShardStore.Read(environment, path);
            first ??= file.Inputs;
            if (file.Inputs.Fingerprint() != first.Fingerprint())
            {
                throw new UsageException($"`{path}` belongs to another simulation than `{paths[0]}`: {Difference(first, file.Inputs)}");
            }

            if (!seen.TryAdd(file.Shard.Number, (path, file)))
            {
                throw new UsageException($"`{path}` and `{seen[file.Shard.Number].Path}` are the same shard, {file.Shard}");
            }
        }

        if (seen.Count < first!.Shards)
        {
            var missing = Enumerable.Range(1, first.Shards).Where(number => !seen.ContainsKey(number)).Take(5).Select(number => $"{number}/{first.Shards}");
            throw new UsageException($"{first.Shards - seen.Count} of {first.Shards} shards are missing: {string.Join(", ", missing)}{(first.Shards - seen.Count > 5 ? ", ..." : "")}");
        }

        var simulation = prepare(first).Simulation;
        foreach (var (path, file) in seen.Values)
        {
            Add(simulation, file, path);
        }

        return simulation;
    }

    private static void Add(CellSimulation simulation, ShardFile file, string path)
    {
        try
        {
            simulation.Add(file.State);
        }
        catch (FormatException)
        {
            throw new UsageException($"`{path}` is damaged: its state does not fit its curriculum");
        }
    }

    private static void Make(CommandEnvironment environment, PreparedCells prepared, ShardInputs inputs, ShardNumber shard, string path, TraceFile? trace)
    {
        var progress = new LatestProgress();
        var document = ProgressDisplay.Run(environment, $"shard {shard}", progress, () => ShardFile.Write(
            inputs, shard, state => prepared.Make(environment, shard, state, trace, progress)));
        trace?.Complete();
        ShardStore.Write(environment, path, document);
    }

    private static ShardInputs InputsOf(PreparedCells prepared, int shards) => new()
    {
        Version = ProductVersion.Text,
        Texts = prepared.Texts,
        Variations = prepared.Variations,
        Seed = prepared.Options.Seed,
        Walks = prepared.Options.Walks,
        Shards = shards,
    };

    private static string Difference(ShardInputs one, ShardInputs other) =>
        one.Shards != other.Shards ? $"of {other.Shards} shards, not {one.Shards}"
        : one.Walks != other.Walks ? $"of {other.Walks} walks, not {one.Walks}"
        : one.Seed != other.Seed ? "its seed differs"
        : !one.Texts.SequenceEqual(other.Texts) ? "its curriculum or log differs"
        : "its --policy or --set differs";

    private static string DisplayPath(string path) => Andrea.Curriculum.Cli.Output.Text.DisplayText.Escape(path);
}
