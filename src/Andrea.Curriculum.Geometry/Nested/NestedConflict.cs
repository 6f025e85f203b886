using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>A conflict as nodes of the tree.</summary>
/// <param name="Kind">Why the bounds cannot hold together.</param>
/// <param name="Nodes">Nodes whose floors or caps are summed, in the order of the conflict's members.</param>
/// <param name="Owner">Node whose own bound they contradict; the root for 1.</param>
internal sealed record NestedConflict(ConflictKind Kind, int[] Nodes, int Owner)
{
    /// <summary>The conflict with the bounds' names and values.</summary>
    public PolytopeConflict Describe(NodeBounds bounds)
    {
        if (Kind == ConflictKind.FloorAboveCap)
        {
            var (floor, cap) = (bounds.Floors[Owner], bounds.Caps[Owner]);
            return new PolytopeConflict(Kind, [floor, cap], floor.Value, cap.Value);
        }

        var sumsFloors = Kind is ConflictKind.FloorsExceedOne or ConflictKind.FloorsExceedGroupCap;
        var members = ImmutableArray.CreateBuilder<ConflictMember>(Nodes.Length + 1);
        var sum = Rational.Zero;
        foreach (var node in Nodes)
        {
            var member = sumsFloors ? bounds.Floors[node] : bounds.Caps[node];
            members.Add(member);
            sum += member.Value;
        }

        if (Kind is ConflictKind.FloorsExceedOne or ConflictKind.CapsBelowOne)
        {
            return new PolytopeConflict(Kind, members.DrainToImmutable(), sum, Rational.One);
        }

        var own = sumsFloors ? bounds.Caps[Owner] : bounds.Floors[Owner];
        members.Add(own);
        return new PolytopeConflict(Kind, members.DrainToImmutable(), sum, own.Value);
    }
}
