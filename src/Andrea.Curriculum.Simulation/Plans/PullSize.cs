namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>What a pull takes over a stretch of steps.</summary>
/// <param name="Units">Units of data that a pull trains on, at least 1; see <see cref="SourceSizes.UnitOf"/>.</param>
/// <param name="PullsPerStep">Sources drawn per step, at least 1.</param>
/// <param name="End">The step behind the last one of the stretch.</param>
internal readonly record struct PullSize(long Units, long PullsPerStep, long End);
