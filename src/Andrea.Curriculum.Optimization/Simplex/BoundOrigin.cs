using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>Whose bound a side of a variable is.</summary>
/// <param name="Source">Index of the source, or -1.</param>
/// <param name="Group">Index of the group, or -1.</param>
/// <param name="Row">Index of the row, or -1.</param>
/// <param name="Bound">The bound as written.</param>
internal sealed record BoundOrigin(int Source, int Group, int Row, ShareBound Bound);
