namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>What walks drew from a source over all regimes.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Data">Means per walk.</param>
/// <param name="Epochs">Epochs over the walks; null when the size is unknown, or there is one walk only.</param>
public sealed record DataTotal(int Source, SourceData Data, Band? Epochs);
