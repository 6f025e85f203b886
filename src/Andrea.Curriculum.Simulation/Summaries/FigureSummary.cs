namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A figure over the walks.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Walks">Walks that have it.</param>
/// <param name="Mean">Its mean over them; each value is taken to a multiple of 2^-32.</param>
/// <param name="Interval">Interval of the mean; null for a single walk.</param>
/// <param name="Band">Its quantiles; null for a single walk.</param>
public sealed record FigureSummary(WalkFigure Figure, long Walks, double Mean, MeanInterval? Interval, Band? Band);
