namespace Andrea.Curriculum.Simulation;

/// <summary>How far a simulation has come.</summary>
/// <param name="WalksDone">Walks that are finished.</param>
/// <param name="Walks">Walks in total.</param>
/// <param name="Fraction">Part of all steps that has been walked, 0 to 1.</param>
public readonly record struct SimulationProgress(long WalksDone, long Walks, double Fraction);
