using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>One constraint of a conflict: a bound of a source, of a group or of a linear row.</summary>
/// <param name="Source">Index of the source that it bounds, or -1.</param>
/// <param name="Id">Name of the constraint.</param>
/// <param name="Value">The bound.</param>
/// <param name="Group">Index of the group that it bounds, or -1.</param>
/// <param name="Row">Index of the linear row that it bounds, or -1.</param>
/// <param name="IsLeast">True for a least value; stated in weighted sums only.</param>
/// <param name="Weight">Its weight in a weighted sum, positive there; 0 for a bound of a raw weight, within which the others are added up.</param>
public readonly record struct ConflictMember(
    int Source, ConstraintId Id, Rational Value, int Group = -1, int Row = -1, bool IsLeast = false, Rational Weight = default)
{
    /// <summary>True when it bounds a group.</summary>
    public bool IsGroup => Group >= 0;
}
