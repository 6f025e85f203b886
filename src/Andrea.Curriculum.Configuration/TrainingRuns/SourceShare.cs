using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>One entry of a mix, of floors or of caps.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="NamePlace">Where the name is written.</param>
/// <param name="Value">The number; null lifts an inherited bound.</param>
public readonly record struct SourceShare(int Source, FileSpan NamePlace, Located<Rational>? Value);
