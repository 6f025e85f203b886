using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis;

/// <summary>What stands behind a constraint of a regime's polytope.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Kind">Kind of constraint.</param>
/// <param name="Place">Where it is written.</param>
public readonly record struct ConstraintOrigin(int Source, ConstraintKind Kind, FileSpan Place);
