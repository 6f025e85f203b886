using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>A source's share times a number.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Coefficient">The number, not 0.</param>
public readonly record struct LinearTerm(int Source, Rational Coefficient);
