namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Recorded losses of one source that a simulation replayed.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Losses">How many the log has, at least 1.</param>
/// <param name="EffectiveSampleSize">How many independent losses they are worth for their mean, given how alike neighbours are.</param>
public sealed record RecordedSource(int Source, int Losses, double EffectiveSampleSize);
