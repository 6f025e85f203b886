using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>A set of constraints that cannot hold together although every proper subset of it can.</summary>
/// <param name="Kind">Why they cannot.</param>
/// <param name="Members">
/// The constraints with their sources or groups, greatest bound first for floors, file order for caps (groups behind sources); behind
/// them the group's own bound that they contradict, if any.
/// </param>
/// <param name="Total">Their sum without the group's own bound (of a floor above a cap: the floor).</param>
/// <param name="Limit">What the sum would have to respect: 1 or the group's own bound (of a floor above a cap: the cap).</param>
public sealed record PolytopeConflict(
    ConflictKind Kind, ImmutableArray<ConflictMember> Members, Rational Total, Rational Limit)
{
    /// <summary>How far the members are from being satisfiable, greater than 0.</summary>
    public Rational Excess => Rational.Abs(Total - Limit);
}
