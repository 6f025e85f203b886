namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>One side of a variable's interval.</summary>
/// <param name="Variable">A source, or n plus the number of a row.</param>
/// <param name="IsUpper">True for the greatest value, false for the least.</param>
internal readonly record struct SystemBound(int Variable, bool IsUpper);
