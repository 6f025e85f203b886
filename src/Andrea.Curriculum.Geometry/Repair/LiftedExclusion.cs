using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>An exclusion that a repair lifts.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Cap">The cap that holds for it instead of 0; <see cref="ShareBound.NoCap"/> for none.</param>
public readonly record struct LiftedExclusion(int Source, ShareBound Cap);
