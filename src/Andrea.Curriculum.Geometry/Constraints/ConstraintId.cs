namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>Opaque name of a constraint: the caller chooses it, conflicts and explanations hand it back.</summary>
/// <param name="Value">Any number of the caller's; negative values are constraints that nobody wrote.</param>
public readonly record struct ConstraintId(int Value)
{
    /// <summary>A bound that follows from the simplex alone: floor 0 or cap 1.</summary>
    public static ConstraintId Implied => new(-1);

    /// <summary>True when somebody wrote the constraint.</summary>
    public bool IsWritten => Value >= 0;
}
