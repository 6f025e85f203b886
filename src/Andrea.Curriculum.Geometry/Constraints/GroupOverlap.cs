namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>Two groups that share a source although neither contains the other.</summary>
/// <param name="First">Index of the one.</param>
/// <param name="Second">Index of the other, greater than <paramref name="First"/>.</param>
public readonly record struct GroupOverlap(int First, int Second);
