using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Where a piecewise linear curve bends: from this level on, it is <c>constant + slope x level</c> with both changed by these.</summary>
/// <param name="At">The level.</param>
/// <param name="Slope">Change of the slope: how many shares more move with the level.</param>
/// <param name="Constant">Change of the constant, such that the curve does not jump.</param>
internal readonly record struct LevelStep(Level At, int Slope, BigInteger Constant);
