using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>A source named somewhere.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Place">Where it, or the group that it is a member of, is named.</param>
/// <param name="Group">The group through which it is named; null when named itself.</param>
public readonly record struct SourceReference(int Source, FileSpan Place, string? Group);
