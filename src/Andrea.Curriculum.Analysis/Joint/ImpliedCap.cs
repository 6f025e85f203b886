using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>The greatest mean share of a source in a regime that the limits of epochs leave, where it is below the greatest reachable share.</summary>
/// <param name="Regime">Index of the regime.</param>
/// <param name="Source">Index of the source.</param>
/// <param name="Share">The share; attained by some choice of mixes of all regimes.</param>
public readonly record struct ImpliedCap(int Regime, int Source, Rational Share);
