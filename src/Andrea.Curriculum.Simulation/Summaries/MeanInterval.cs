namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>
/// Interval that holds the true mean in 95 % of all simulations, by Student's distribution: right for nearly Gaussian values or many
/// walks, too narrow for few walks of which a rare one differs much.
/// </summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record MeanInterval(double Low, double High);
