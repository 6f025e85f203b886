using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Optimization.Repair;

/// <summary>Repairs of general constraints, or why there are none.</summary>
/// <param name="Least">The least total change; null when moving bounds cannot help, or a limit is exceeded.</param>
/// <param name="Fewest">Few changed bounds, and of those the least total change; says itself whether it is proven to be the fewest.</param>
/// <param name="ExceededLimit">The limit that is exceeded, in words; null when decided.</param>
public sealed record RepairAnswer(BoundsRepair? Least, BoundsRepair? Fewest, string? ExceededLimit);
