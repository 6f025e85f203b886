using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>One constraint of a conflict.</summary>
/// <param name="Source">Index of the source that it bounds.</param>
/// <param name="Id">Name of the constraint.</param>
/// <param name="Value">The bound.</param>
public readonly record struct ConflictMember(int Source, ConstraintId Id, Rational Value);
