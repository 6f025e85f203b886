using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Shards;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Traces;

using Parquet;
using Parquet.Schema;

namespace Andrea.Curriculum.Simulation.Tests.Traces;

public sealed class ParquetSinkTests
{
    [Fact]
    public async Task Columns_read_back_as_the_phases_of_the_walks()
    {
        var run = AndreaRuns.Whole(3000);
        await using var trace = await Trace(run, walks: 3);

        Assert.Equal(
            ["walk", "phase", "first_step", "length", "regime", "kind", .. run.Run.Sources.Select(source => source.Name.Value)],
            trace.Schema.DataFields.Select(field => field.Name));
        Assert.Equal(1, trace.RowGroupCount);
        var (names, counts, shares) = await Columns(trace, 0);
        var row = 0;
        for (var walk = 0; walk < 3; walk++)
        {
            var recorded = RecordedWalk.Of(run, walk);
            for (var i = 0; i < recorded.Phases.Count; i++, row++)
            {
                var phase = recorded.Phases[i];
                Assert.Equal([walk, i, phase.FirstStep, phase.Length], counts.Select(column => column[row]));
                Assert.Equal(recorded.Plan.Regimes[phase.Regime].Analysis.Regime.Name, names[0][row]);
                Assert.Equal(phase.Kind.ToString().ToLowerInvariant(), names[1][row]);
                Assert.Equal(recorded.Mixes[i], shares.Select(column => column[row]));
            }
        }

        Assert.Equal(counts[0].Length, row);
    }

    [Fact]
    public async Task Many_rows_make_several_groups()
    {
        const long Steps = 70_000;
        var run = new RunBuilder { Steps = Steps }.Sources(2)
            .Regime("own", 0, regime => regime.Bandit(bandit => bandit with { PhaseSteps = RunBuilder.Written((1L, 1L)) })).Build();
        await using var trace = await Trace(run, walks: 2);

        Assert.Equal(3, trace.RowGroupCount);
        var phases = new List<long>();
        for (var group = 0; group < trace.RowGroupCount; group++)
        {
            phases.AddRange((await Columns(trace, group)).Counts[1]);
        }

        Assert.Equal([.. Enumerable.Range(0, (int)Steps), .. Enumerable.Range(0, (int)Steps)], phases);
    }

    [Fact]
    public async Task Sources_that_are_called_like_columns_get_a_prefix()
    {
        await using var trace = await Trace(new RunBuilder().Source("walk").Source("kind").Source("share/kind").Source("a.b/c\n").Build(), walks: 1);

        Assert.Equal(["share/walk", "share/kind", "share/share/kind", "a.b/c\n"], trace.Schema.DataFields[6..].Select(field => field.Name));
        Assert.Equal(4, (await Columns(trace, 0)).Shares.Length);
    }

    [Fact]
    public async Task Several_runs_are_told_apart_by_a_column()
    {
        RunAnalysis Run(int chance) => new RunBuilder { Steps = 200 }.Source("variant").Regime($"r{chance}", 0, regime => regime.Chance(chance)).Build();
        var simulation = CellSimulation.Create(
            [new Cell([("a", "0")], Run(0)), new Cell([("a", "1")], Run(2))], new SimulationOptions { Seed = 1, Walks = 2 }, out _)!;
        using var stream = new MemoryStream();
        simulation.Run(new ShardNumber(2, 2), 1, trace: new TraceTarget(stream, TraceFormat.Parquet));
        stream.Position = 0;
        await using var trace = await ParquetReader.CreateAsync(stream);
        using var group = trace.OpenRowGroupReader(0);
        var (regimes, variants) = (new string[group.RowCount], new string[group.RowCount]);
        await group.ReadAsync(trace.Schema.DataFields[4], regimes.AsMemory()!);
        await group.ReadAsync(trace.Schema.DataFields[6], variants.AsMemory()!);

        Assert.Equal(["variant", "share/variant"], trace.Schema.DataFields[6..].Select(field => field.Name));
        Assert.Equal(["a=0", "a=1"], variants.Distinct());
        Assert.Equal(variants.Select(variant => variant.Replace("a=0", "r0", StringComparison.Ordinal).Replace("a=1", "r2", StringComparison.Ordinal)), regimes);
    }

    private static async Task<ParquetReader> Trace(RunAnalysis run, long walks)
    {
        var stream = new MemoryStream();
        Simulator.Run(run, new SimulationOptions { Seed = 1, Walks = walks, Threads = 2 }, new TraceTarget(stream, TraceFormat.Parquet));
        stream.Position = 0;
        return await ParquetReader.CreateAsync(stream);
    }

    private static async Task<(string[][] Names, long[][] Counts, double[][] Shares)> Columns(ParquetReader trace, int index)
    {
        using var group = trace.OpenRowGroupReader(index);
        var names = await Read(group, trace.Schema.DataFields[4..6], (field, column) => group.ReadAsync(field, column.AsMemory()!).AsTask(), new string[2][]);
        var counts = await Read(group, trace.Schema.DataFields[..4], (field, column) => group.ReadAsync<long>(field, column).AsTask(), new long[4][]);
        var shares = new double[trace.Schema.DataFields.Length - 6][];
        return (names, counts, await Read(group, trace.Schema.DataFields[6..], (field, column) => group.ReadAsync<double>(field, column).AsTask(), shares));
    }

    private static async Task<T[][]> Read<T>(ParquetRowGroupReader group, DataField[] fields, Func<DataField, T[], Task> read, T[][] columns)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            columns[i] = new T[group.RowCount];
            await read(fields[i], columns[i]);
        }

        return columns;
    }
}
