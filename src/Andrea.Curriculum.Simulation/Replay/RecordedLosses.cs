namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>The recorded losses of a regime.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Least">The least.</param>
/// <param name="LeastStep">Its step, the first of equals.</param>
/// <param name="Mean">Their mean.</param>
public sealed record RecordedLosses(long Count, double First, double Last, double Least, long LeastStep, double Mean);
