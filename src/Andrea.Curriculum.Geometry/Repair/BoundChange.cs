using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>A bound that a repair moves: a floor or least value downward, a cap or greatest value upward, an equation's value either way.</summary>
/// <param name="Id">Name of the bound.</param>
/// <param name="Source">Index of the source that it bounds, or -1.</param>
/// <param name="Group">Index of the group that it bounds, or -1.</param>
/// <param name="IsFloor">True for a floor or least value, false for a cap or greatest value; of an equation, whether its value falls.</param>
/// <param name="Before">The bound as it is.</param>
/// <param name="After">The bound as it should be.</param>
/// <param name="Row">Index of the linear row that it bounds, or -1.</param>
public readonly record struct BoundChange(
    ConstraintId Id, int Source, int Group, bool IsFloor, Rational Before, Rational After, int Row = -1)
{
    /// <summary>How far it moves, greater than 0.</summary>
    public Rational Distance => Rational.Abs(Before - After);
}
