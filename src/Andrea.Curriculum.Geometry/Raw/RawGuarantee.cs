using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>A share that a source is sure to have.</summary>
/// <param name="Share">The share.</param>
/// <param name="IsAttained">True when it is the greatest such share, because it can come to that; false when it may be somewhat greater.</param>
public readonly record struct RawGuarantee(Rational Share, bool IsAttained);
