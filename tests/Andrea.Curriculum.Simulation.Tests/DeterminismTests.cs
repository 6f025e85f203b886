using System.Text.Json;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation.Tests;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData(TraceFormat.Csv)]
    [InlineData(TraceFormat.JsonLines)]
    [InlineData(TraceFormat.Parquet)]
    public void Same_seed_same_bytes_at_any_number_of_threads(TraceFormat format)
    {
        var run = AndreaRuns.Whole(6_000);
        var (summary, trace) = Bytes(run, 1, 1, format);

        Assert.Equal(summary, SummaryBytes(run));
        foreach (var threads in new[] { 2, 7 })
        {
            var (otherSummary, otherTrace) = Bytes(run, 1, threads, format);
            Assert.Equal(summary, otherSummary);
            Assert.True(trace.AsSpan().SequenceEqual(otherTrace));
        }

        var (another, _) = Bytes(run, 2, 1, format);
        Assert.NotEqual(summary, another);
    }

    [Fact]
    public void A_cancelled_simulation_stops()
    {
        using var cancellation = new CancellationTokenSource();
        var run = new RunBuilder { Steps = 1L << 53 }.Sources(3).Build();
        var progress = new Callback(_ => cancellation.Cancel());

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Simulator.Run(run, new SimulationOptions { Walks = 5, Threads = 3 }, progress: progress, cancellation: cancellation.Token));
    }

    [Fact]
    public void A_trace_that_cannot_be_written_stops_all_threads()
    {
        var options = new SimulationOptions { Walks = 50, Threads = 4 };

        Assert.Throws<IOException>(() =>
            Simulator.Run(AndreaRuns.V1(4000), options, new TraceTarget(new FullDisk(100_000), TraceFormat.Csv)));
    }

    [Fact]
    public void Progress_ends_with_all_walks_and_all_steps()
    {
        var last = default(SimulationProgress);
        Simulator.Run(AndreaRuns.V1(2000), new SimulationOptions { Walks = 4 }, progress: new Callback(value => last = value));

        Assert.Equal(new SimulationProgress(4, 4, 1), last);
    }

    private static string SummaryBytes(RunAnalysis run) => JsonOf(Simulator.Run(run, new SimulationOptions { Seed = 1, Walks = 9 }).Summary!);

    private static (string Summary, byte[] Trace) Bytes(RunAnalysis run, ulong seed, int threads, TraceFormat format)
    {
        using var trace = new MemoryStream();
        var options = new SimulationOptions { Seed = seed, Walks = 9, Threads = threads };
        var outcome = Simulator.Run(run, options, new TraceTarget(trace, format));
        return (JsonOf(outcome.Summary!), trace.ToArray());
    }

    internal static string JsonOf(SimulationSummary summary)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            SummaryJson.Write(summary, json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Callback(Action<SimulationProgress> report) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => report(value);
    }

    private sealed class FullDisk(int room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length + buffer.Length > room)
            {
                throw new IOException("no space left");
            }

            base.Write(buffer);
        }
    }
}
