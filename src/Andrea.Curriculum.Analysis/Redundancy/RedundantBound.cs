using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Redundancy;

/// <summary>A written floor or cap that the other bounds imply in every regime that it reaches.</summary>
/// <param name="Kind">Floor or cap.</param>
/// <param name="Source">Index of the source, or -1.</param>
/// <param name="Group">Index of the group in the first regime, or -1.</param>
/// <param name="Written">The bound as written.</param>
/// <param name="Implied">What the bounds allow at most (of a cap) or at least (of a floor) over all those regimes.</param>
/// <param name="Regimes">The regimes that it reaches, at least one, earliest first.</param>
public sealed record RedundantBound(
    ConstraintKind Kind, int Source, int Group, Located<Rational> Written, Rational Implied, ImmutableArray<RegimeAnalysis> Regimes);
