using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis;

/// <summary>What stands behind a constraint of a regime's polytope.</summary>
/// <param name="Source">Index of the source, or -1.</param>
/// <param name="Kind">Kind of constraint.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Group">Index of the group among the regime's, or -1.</param>
/// <param name="Constraint">Index of the linear constraint among the regime's, or -1.</param>
public readonly record struct ConstraintOrigin(int Source, ConstraintKind Kind, FileSpan Place, int Group = -1, int Constraint = -1);
