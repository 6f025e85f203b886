using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>A least or greatest share that follows from a trainer's file.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Value">The share, and where the number stands that it follows from.</param>
public readonly record struct TrainerBound(int Source, Located<Rational> Value);
