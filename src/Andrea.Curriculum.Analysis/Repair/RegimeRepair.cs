using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>How the bounds of one regime are repaired.</summary>
/// <param name="Regime">The regime, in conflict.</param>
/// <param name="Bounds">The changes; ids are those of the regime's constraints.</param>
public sealed record RegimeRepair(RegimeAnalysis Regime, BoundsRepair Bounds);
