using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Comparisons;

/// <summary>What the walks of one cell did.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Summary">Its walks.</param>
/// <param name="Differences">Paired differences from the first cell, one list per regime; empty lists for the first.</param>
public sealed record CellResult(Cell Cell, SimulationSummary Summary, ImmutableArray<ImmutableArray<FigureSummary>> Differences);
