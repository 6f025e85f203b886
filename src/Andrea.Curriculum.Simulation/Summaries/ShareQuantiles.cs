namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Quantiles of a number between 0 and 1 over the walks, read from a grid of <see cref="Resolution"/>.</summary>
/// <param name="Low">5 % of the walks have at most this.</param>
/// <param name="Median">Half of the walks have at most this.</param>
/// <param name="High">95 % of the walks have at most this.</param>
public sealed record ShareQuantiles(double Low, double Median, double High)
{
    /// <summary>Distance of the grid's points; a value counts at the nearest one.</summary>
    public const double Resolution = 0.001;
}
