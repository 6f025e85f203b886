using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>A floor or cap of one share and the name of the constraint that says so.</summary>
/// <param name="Value">The bound.</param>
/// <param name="Id">Name of the constraint.</param>
public readonly record struct ShareBound(Rational Value, ConstraintId Id)
{
    /// <summary>The floor that every share has: 0.</summary>
    public static ShareBound NoFloor => new(Rational.Zero, ConstraintId.Implied);

    /// <summary>The cap that every share has: 1.</summary>
    public static ShareBound NoCap => new(Rational.One, ConstraintId.Implied);
}
