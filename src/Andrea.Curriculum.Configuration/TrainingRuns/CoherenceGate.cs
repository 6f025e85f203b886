using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>A gate that halts the run when samples are no longer coherent.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="IsNone">True when the file says that there is none.</param>
/// <param name="Threshold">Score, 0 to 100, below which a sample fails.</param>
/// <param name="Consecutive">Failed samples in a row that halt the run.</param>
public sealed record CoherenceGate(
    FileSpan Place, bool IsNone, Located<Rational>? Threshold, Located<long>? Consecutive);
