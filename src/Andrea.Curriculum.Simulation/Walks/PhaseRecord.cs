namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>One phase or pivot of a walk.</summary>
/// <param name="Walk">Number of the walk, from 0.</param>
/// <param name="Phase">Number in the walk, from 0; pivots count.</param>
/// <param name="FirstStep">Its first step; of a pivot the first step of the new regime.</param>
/// <param name="Length">Its steps; 0 for a pivot.</param>
/// <param name="Regime">Index of the regime among those that are walked.</param>
/// <param name="Kind">What gave it its mix.</param>
/// <param name="IsCut">True when the regime's end cut it short.</param>
internal readonly record struct PhaseRecord(
    long Walk, long Phase, long FirstStep, long Length, int Regime, PhaseKind Kind, bool IsCut);
