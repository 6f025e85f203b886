namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>The three ways in which floors and caps alone can contradict each other (POLYTOPE: nothing else can happen).</summary>
public enum ConflictKind
{
    /// <summary>One source's floor exceeds its cap.</summary>
    FloorAboveCap,

    /// <summary>Floors sum to more than 1.</summary>
    FloorsExceedOne,

    /// <summary>Caps sum to less than 1.</summary>
    CapsBelowOne,
}
