using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>One term of a linear row: coefficient times share.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Coefficient">Its coefficient.</param>
public readonly record struct RowTerm(int Source, Rational Coefficient);
