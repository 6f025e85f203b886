using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>Tokens of a regime: all that it draws, or what it draws from some sources at least.</summary>
/// <param name="Regime">Index of the regime.</param>
/// <param name="Tokens">The tokens.</param>
public readonly record struct RegimeTokens(int Regime, Rational Tokens);
