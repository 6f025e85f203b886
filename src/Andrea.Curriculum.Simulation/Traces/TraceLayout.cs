using System.Buffers;
using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Form and names of a trace of one run, or of several that walk side by side; makes its two ends.</summary>
internal sealed class TraceLayout
{
    /// <summary>Name of the column that tells several runs apart.</summary>
    public const string VariantColumn = "variant";

    private readonly TraceFormat _format;
    private readonly ImmutableArray<string> _sources;
    private readonly ImmutableArray<TracedRun> _runs;

    /// <summary>Takes the names from plans of the same sources.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="cells">What each of them changes.</param>
    /// <param name="format">Form of the trace.</param>
    public TraceLayout(ImmutableArray<SimulationPlan> plans, ImmutableArray<Cell> cells, TraceFormat format)
    {
        _format = format;
        _sources = SourcesOf(plans[0]);
        _runs = [.. plans.Select((plan, i) => new TracedRun(
            plans.Length > 1 ? cells[i].Name : null, [.. plan.Regimes.Select(regime => regime.Analysis.Regime.Name)]))];
    }

    /// <summary>Names of a plan's sources.</summary>
    public static ImmutableArray<string> SourcesOf(SimulationPlan plan) => [.. plan.Run.Sources.Select(source => source.Name.Value)];

    /// <summary>New encodings, one per run, for one thread.</summary>
    public ImmutableArray<ITraceEncoding> Encodings() => [.. _runs.Select(Encoding)];

    /// <summary>Begins a trace.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    public ITraceSink Begin(Stream output)
    {
        if (_format == TraceFormat.Parquet)
        {
            return new ParquetSink(output, _sources, _runs);
        }

        var header = new ArrayBufferWriter<byte>();
        Encoding(_runs[0], 0).WriteHeader(header);
        output.Write(header.WrittenSpan);
        return new TextSink(output);
    }

    private ITraceEncoding Encoding(TracedRun run, int index) => _format switch
    {
        TraceFormat.Csv => new CsvEncoding(_sources, run),
        TraceFormat.JsonLines => new JsonLinesEncoding(_sources, run),
        _ => new PhaseRowEncoding(index),
    };
}
