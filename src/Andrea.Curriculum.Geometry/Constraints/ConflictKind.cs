namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>
/// The ways in which floors and caps can contradict each other. Of sources alone the first three, of nested groups the first five
/// (POLYTOPE A1: nothing else can happen).
/// </summary>
public enum ConflictKind
{
    /// <summary>The floor of a source or group exceeds its cap.</summary>
    FloorAboveCap,

    /// <summary>Floors of disjoint sources and groups sum to more than 1.</summary>
    FloorsExceedOne,

    /// <summary>Caps of sources and groups that cover all sources sum to less than 1.</summary>
    CapsBelowOne,

    /// <summary>Floors of disjoint parts of a group sum to more than the group's cap, which is the last member.</summary>
    FloorsExceedGroupCap,

    /// <summary>Caps of parts that cover a group sum to less than the group's floor, which is the last member.</summary>
    CapsBelowGroupFloor,

    /// <summary>
    /// A weighted sum of bounds of sources, overlapping groups and linear rows, each taken as "at most" (least values with their signs
    /// turned): of every mix it is the conflict's total or more, the bounds allow the conflict's limit at most.
    /// </summary>
    WeightedSum,
}
