namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Windows in a row in which one walk camps on the same source.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="FirstStep">First step of the first of them.</param>
/// <param name="Steps">Steps from there to the end of the last, random phases included.</param>
public sealed record CampSpell(int Source, long FirstStep, long Steps);
