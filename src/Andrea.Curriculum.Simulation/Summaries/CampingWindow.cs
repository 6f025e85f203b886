namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A full window of bandit steps, as <see cref="CampingSummary"/> judges it.</summary>
/// <param name="Leader">The source that leads most of its steps.</param>
/// <param name="LedSteps">The steps that it leads.</param>
/// <param name="Steps">All of its steps.</param>
/// <param name="LedShares">The leader's shares, summed over the steps that it leads.</param>
/// <param name="IsCamped">Whether the leader camps in it.</param>
internal readonly record struct CampingWindow(int Leader, long LedSteps, long Steps, double LedShares, bool IsCamped);
