namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>What a record says of one source in one regime.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Share">Mean share over the recorded steps, as the mixes say; null without mixes.</param>
/// <param name="Draws">Recorded draws; null without draws.</param>
/// <param name="DrawnShare">Part of all recorded draws; null without draws.</param>
public sealed record ReplayedSource(int Source, double? Share, long? Draws, double? DrawnShare)
{
    /// <summary>The share that tells most: of draws when there are any, else of mixes.</summary>
    public double? Realised => DrawnShare ?? Share;

    /// <summary>Tokens drawn in the recorded steps; null when the batch or the shares are unknown.</summary>
    public double? Tokens { get; init; }

    /// <summary>Epochs of the source that these are; null when its size is unknown.</summary>
    public double? Epochs { get; init; }
}
