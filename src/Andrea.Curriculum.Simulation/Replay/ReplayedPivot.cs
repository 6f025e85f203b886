namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>What a record shows of the pivot into a regime.</summary>
/// <param name="From">Name of the regime before.</param>
/// <param name="Step">The step.</param>
/// <param name="TotalVariation">Mean distance between the last mix before and the first one after it, 0 to 1; null when the record has no mixes there.</param>
/// <param name="Seen">Walks whose mix changed there.</param>
/// <param name="Unseen">Walks whose mix stayed the same.</param>
public sealed record ReplayedPivot(string From, long Step, double? TotalVariation, long Seen, long Unseen);
