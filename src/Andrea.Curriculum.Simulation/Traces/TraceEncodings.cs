using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Makes encodings of a plan's trace.</summary>
internal static class TraceEncodings
{
    /// <summary>A new encoding, for one thread.</summary>
    public static ITraceEncoding Of(SimulationPlan plan, TraceFormat format)
    {
        ImmutableArray<string> sources = [.. plan.Run.Sources.Select(source => source.Name.Value)];
        ImmutableArray<string> regimes = [.. plan.Regimes.Select(regime => regime.Analysis.Regime.Name)];
        return format == TraceFormat.Csv ? new CsvEncoding(sources, regimes) : new JsonLinesEncoding(sources, regimes);
    }
}
