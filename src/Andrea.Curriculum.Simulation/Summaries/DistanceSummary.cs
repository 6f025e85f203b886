namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A distance over the walks.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Least">Least.</param>
/// <param name="Greatest">Greatest.</param>
public sealed record DistanceSummary(double Mean, double Least, double Greatest);
