namespace Andrea.Curriculum.Simulation.Shards;

/// <summary>One of several equal parts of the walks.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many there are, at least <paramref name="Number"/>.</param>
public readonly record struct ShardNumber(int Number, int Count)
{
    /// <summary>All walks.</summary>
    public static ShardNumber All => new(1, 1);

    /// <summary>First walk of the shard, and the walk after its last; they may be equal.</summary>
    /// <param name="walks">Number of all walks.</param>
    public (long First, long End) WalksOf(long walks) =>
        ((long)((Int128)walks * (Number - 1) / Count), (long)((Int128)walks * Number / Count));

    /// <inheritdoc/>
    public override string ToString() => $"{Number}/{Count}";
}
