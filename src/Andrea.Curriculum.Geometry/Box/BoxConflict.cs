using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>Names the bounds of a conflict.</summary>
internal static class BoxConflict
{
    /// <summary>The conflict with the bounds' names and values.</summary>
    public static PolytopeConflict Describe(BoxConstraints constraints, ConflictKind kind, int[] sources)
    {
        if (kind == ConflictKind.FloorAboveCap)
        {
            var (floor, cap) = (Floor(constraints, sources[0]), Cap(constraints, sources[0]));
            return new PolytopeConflict(kind, [floor, cap], floor.Value, cap.Value);
        }

        var members = ImmutableArray.CreateBuilder<ConflictMember>(sources.Length);
        var sum = Rational.Zero;
        foreach (var source in sources)
        {
            var member = kind == ConflictKind.FloorsExceedOne ? Floor(constraints, source) : Cap(constraints, source);
            members.Add(member);
            sum += member.Value;
        }

        return new PolytopeConflict(kind, members.MoveToImmutable(), sum, Rational.One);
    }

    /// <summary>The floor that binds: a negative one is weaker than the simplex's own.</summary>
    private static ConflictMember Floor(BoxConstraints constraints, int source)
    {
        var bound = constraints.Floors[source].Value.Sign < 0 ? ShareBound.NoFloor : constraints.Floors[source];
        return new ConflictMember(source, bound.Id, bound.Value);
    }

    private static ConflictMember Cap(BoxConstraints constraints, int source) =>
        new(source, constraints.Caps[source].Id, constraints.Caps[source].Value);
}
