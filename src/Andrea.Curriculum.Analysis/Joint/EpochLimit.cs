using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>The most tokens that a run may draw from a source: its <c>max_epochs</c> times its size.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Tokens">The tokens.</param>
public readonly record struct EpochLimit(int Source, Rational Tokens);
