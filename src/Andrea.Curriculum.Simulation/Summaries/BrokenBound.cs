using Andrea.Curriculum.Analysis;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A bound that moved walks at a pivot: the mix before broke it.</summary>
/// <param name="Bound">The bound and where it is written.</param>
/// <param name="Walks">Number of walks that it moved.</param>
public readonly record struct BrokenBound(ConstraintOrigin Bound, long Walks)
{
    /// <summary>Name of the group whose bound it is; null for a source's.</summary>
    public string? Group { get; init; }
}
