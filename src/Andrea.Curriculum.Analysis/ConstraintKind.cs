namespace Andrea.Curriculum.Analysis;

/// <summary>Where a bound of a regime's polytope comes from.</summary>
public enum ConstraintKind
{
    /// <summary>A written floor.</summary>
    Floor,

    /// <summary>A written cap.</summary>
    Cap,

    /// <summary>A written exclusion: cap 0.</summary>
    Exclusion,

    /// <summary>Absence from the warmup's sources: cap 0.</summary>
    Absence,

    /// <summary>A written linear constraint.</summary>
    Constraint,
}
