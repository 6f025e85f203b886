using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis;

/// <summary>Why a regime's polytope is not decided yet.</summary>
/// <param name="Subject">What is not solved yet, in the plural: <c>overlapping groups</c>, <c>constraints</c>, <c>raw bounds together with groups or constraints</c>.</param>
/// <param name="Place">Where the file first asks for it.</param>
public sealed record UndecidedReason(string Subject, FileSpan Place);
