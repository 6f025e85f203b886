namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Quantiles of a number over the walks, read from a grid.</summary>
/// <param name="Low">5 % of the walks have at most this.</param>
/// <param name="Median">Half of the walks have at most this.</param>
/// <param name="High">95 % of the walks have at most this.</param>
/// <param name="Resolution">Distance of the grid's points; a value counts at the nearest one.</param>
public sealed record Band(double Low, double Median, double High, double Resolution);
