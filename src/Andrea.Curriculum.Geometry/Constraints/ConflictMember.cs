using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>One constraint of a conflict: a bound of a source or of a group.</summary>
/// <param name="Source">Index of the source that it bounds, or -1.</param>
/// <param name="Id">Name of the constraint.</param>
/// <param name="Value">The bound.</param>
/// <param name="Group">Index of the group that it bounds, or -1.</param>
public readonly record struct ConflictMember(int Source, ConstraintId Id, Rational Value, int Group = -1)
{
    /// <summary>True when it bounds a group.</summary>
    public bool IsGroup => Group >= 0;
}
