using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>A bound that a repair moves: a floor downward or a cap upward.</summary>
/// <param name="Id">Name of the bound.</param>
/// <param name="Source">Index of the source that it bounds, or -1.</param>
/// <param name="Group">Index of the group that it bounds, or -1.</param>
/// <param name="IsFloor">True for a floor, false for a cap.</param>
/// <param name="Before">The bound as it is.</param>
/// <param name="After">The bound as it should be.</param>
public readonly record struct BoundChange(ConstraintId Id, int Source, int Group, bool IsFloor, Rational Before, Rational After)
{
    /// <summary>How far it moves, greater than 0.</summary>
    public Rational Distance => Rational.Abs(Before - After);
}
