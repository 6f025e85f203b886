using Andrea.Curriculum.Analysis;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A bound that moved walks at a pivot: the mix before broke it.</summary>
/// <param name="Bound">The bound and where it is written.</param>
/// <param name="Walks">Number of walks that it moved.</param>
public readonly record struct BrokenBound(ConstraintOrigin Bound, long Walks)
{
    /// <summary>Name of the group whose bound it is; null for others.</summary>
    public string? Group { get; init; }

    /// <summary>Text of the linear constraint that it is; null for bounds.</summary>
    public string? Constraint { get; init; }
}
