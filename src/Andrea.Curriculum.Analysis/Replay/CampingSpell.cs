using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>Windows in a row in which one source camps.</summary>
/// <param name="Regime">Index of the regime.</param>
/// <param name="Source">The source.</param>
/// <param name="FirstStep">First step.</param>
/// <param name="End">Step after the last one.</param>
/// <param name="Windows">Number of windows.</param>
/// <param name="LedPart">Part of the windows' counted steps that it leads.</param>
/// <param name="MeanShare">Its mean share in the steps that it leads.</param>
/// <param name="CampingShare">The share from which on leading is camping here.</param>
/// <param name="Walk">Number of the walk.</param>
/// <param name="Place">Where the record begins to say so.</param>
public sealed record CampingSpell(
    int Regime, int Source, long FirstStep, long End, long Windows, double LedPart, double MeanShare, double CampingShare, long Walk, FileSpan Place);
