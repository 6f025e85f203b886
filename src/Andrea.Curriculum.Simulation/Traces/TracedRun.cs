using System.Collections.Immutable;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>What a trace names of a run.</summary>
/// <param name="Variant">What differs from the file, when several runs are traced; null when there is only one.</param>
/// <param name="Regimes">Names of the regimes that are walked.</param>
internal sealed record TracedRun(string? Variant, ImmutableArray<string> Regimes);
