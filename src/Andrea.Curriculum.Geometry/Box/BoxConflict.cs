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
            // A negative cap contradicts the floor that every share has, whatever floor was written.
            var cap = Cap(constraints, sources[0]);
            var floor = cap.Value.Sign < 0
                ? new ConflictMember(sources[0], ConstraintId.Implied, Rational.Zero)
                : Floor(constraints, sources[0]);
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

    private static ConflictMember Floor(BoxConstraints constraints, int source) =>
        new(source, constraints.Floors[source].Id, constraints.Floors[source].Value);

    private static ConflictMember Cap(BoxConstraints constraints, int source) =>
        new(source, constraints.Caps[source].Id, constraints.Caps[source].Value);
}
