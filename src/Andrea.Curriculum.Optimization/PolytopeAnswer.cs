using Andrea.Curriculum.Geometry;

namespace Andrea.Curriculum.Optimization;

/// <summary>The reachable polytope of some constraints, or the limit that they exceed.</summary>
public sealed record PolytopeAnswer
{
    private PolytopeAnswer(ReachablePolytope? polytope, string? limit)
    {
        Polytope = polytope;
        ExceededLimit = limit;
    }

    /// <summary>The polytope; null when undecided within limits.</summary>
    public ReachablePolytope? Polytope { get; }

    /// <summary>The limit that the constraints exceed, in words; null when decided.</summary>
    public string? ExceededLimit { get; }

    /// <summary>A decided answer.</summary>
    internal static PolytopeAnswer Decided(ReachablePolytope polytope) => new(polytope, null);

    /// <summary>No answer within limits.</summary>
    internal static PolytopeAnswer Undecided(string limit) => new(null, limit);
}
