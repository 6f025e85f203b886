using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>A bound that a recorded mix breaks for certain: whatever exact shares its digits stand for.</summary>
/// <param name="Kind">How.</param>
/// <param name="Subject">Index of the source, group or constraint; -1 for none.</param>
/// <param name="Bound">The bound: a share, or of a constraint the value of its sum.</param>
/// <param name="IsLeast">True when it is a least value.</param>
/// <param name="Place">Where the bound is written; null when nobody wrote it.</param>
/// <param name="Low">Least value that the record may stand for.</param>
/// <param name="High">Greatest value that the record may stand for.</param>
public readonly record struct MixBreach(
    MixBreachKind Kind, int Subject, Rational Bound, bool IsLeast, FileSpan? Place, Rational Low, Rational High);
