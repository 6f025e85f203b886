using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation;

/// <summary>What a simulation gives: exactly one of the two is not null.</summary>
/// <param name="Summary">What the walks did.</param>
/// <param name="Refusal">Why there are none.</param>
public sealed record SimulationOutcome(SimulationSummary? Summary, SimulationRefusal? Refusal);
