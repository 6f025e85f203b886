using Andrea.Curriculum.Analysis;

namespace Andrea.Curriculum.Linting;

/// <summary>A regime about which rules that need its polytope said nothing.</summary>
/// <param name="Regime">Name of the regime.</param>
/// <param name="Reason">What is not solved yet, and where the file asks for it.</param>
public sealed record UndecidedRegime(string Regime, UndecidedReason Reason);
