using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Draws;

/// <summary>Tokens that are drawn with mixes of one polytope.</summary>
/// <param name="Tokens">How many, more than 0.</param>
/// <param name="Constraints">What bounds the mixes; some mix satisfies it.</param>
/// <param name="IsRaw">Whether floors and caps of sources bound raw weights, which are divided by their sum; groups and rows bound shares all the same.</param>
public sealed record DrawPart(Rational Tokens, GeneralConstraints Constraints, bool IsRaw);
