namespace Andrea.Curriculum.Geometry;

/// <summary>What kind of constraints a polytope has, hence which answers have a closed form.</summary>
public enum PolytopeShape
{
    /// <summary>Floors and caps of sources alone.</summary>
    Box,

    /// <summary>Floors and caps of sources and of nested groups.</summary>
    Nested,

    /// <summary>Overlapping groups or linear rows, decided by exact linear programming.</summary>
    General,

    /// <summary>Floors and caps of independent raw weights, which are divided by their sum.</summary>
    Raw,
}
