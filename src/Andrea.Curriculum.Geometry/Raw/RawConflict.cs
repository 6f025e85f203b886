using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>Why bounds of raw weights allow no mix: a floor above its cap, or caps that are all 0. Nothing else can happen.</summary>
internal static class RawConflict
{
    /// <summary>A minimal conflict; null when there is a mix.</summary>
    public static PolytopeConflict? Find(BoxConstraints constraints)
    {
        var isAllZero = true;
        for (var i = 0; i < constraints.Count; i++)
        {
            var (floor, cap) = (constraints.Floors[i], constraints.Caps[i]);
            if (cap.Value.Sign < 0)
            {
                // It contradicts the floor that every weight has, whatever floor was written.
                floor = ShareBound.NoFloor;
            }

            if (floor.Value > cap.Value)
            {
                return new PolytopeConflict(ConflictKind.FloorAboveCap, [Member(i, floor), Member(i, cap)], floor.Value, cap.Value);
            }

            isAllZero &= cap.Value.IsZero;
        }

        return isAllZero ? AllZero(constraints) : null;
    }

    /// <summary>Weights of 0 only; as shares they sum to 0. Any cap above 0 would end the conflict, so all take part in it.</summary>
    private static PolytopeConflict AllZero(BoxConstraints constraints)
    {
        var members = ImmutableArray.CreateBuilder<ConflictMember>(constraints.Count);
        for (var i = 0; i < constraints.Count; i++)
        {
            members.Add(Member(i, constraints.Caps[i]));
        }

        return new PolytopeConflict(ConflictKind.CapsBelowOne, members.MoveToImmutable(), Rational.Zero, Rational.One);
    }

    private static ConflictMember Member(int source, ShareBound bound) => new(source, bound.Id, bound.Value);
}
