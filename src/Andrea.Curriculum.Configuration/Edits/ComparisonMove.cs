using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>A bound of a comparison that moves.</summary>
/// <param name="Constraint">Which of the constraints that the comparison makes, from 0.</param>
/// <param name="IsLeast">Of one with a least and a greatest value, which of the two.</param>
/// <param name="By">What is added to the value.</param>
public readonly record struct ComparisonMove(int Constraint, bool IsLeast, Rational By);
