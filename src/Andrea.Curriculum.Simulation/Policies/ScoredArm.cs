namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>A source and its score; greater scores come first, equals in file order.</summary>
internal readonly record struct ScoredArm(double Score, int Source) : IComparable<ScoredArm>
{
    /// <inheritdoc/>
    public int CompareTo(ScoredArm other) =>
        Score > other.Score ? -1 : Score < other.Score ? 1 : Source.CompareTo(other.Source);
}
