using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Recognition;

/// <summary>A conflict of recognised bounds in terms of what was written.</summary>
internal static class WrittenConflict
{
    /// <summary>
    /// Names the written bounds. A recognised bound is a multiple of a written one less a multiple of "all shares sum to 1", so that the same
    /// bounds contradict each other, and none can be spared.
    /// </summary>
    /// <param name="constraints">What was written.</param>
    /// <param name="bounds">What the groups of the conflict stand for.</param>
    /// <param name="conflict">A conflict of nested groups.</param>
    /// <returns>Null when a bound is what it is through the caps of sources without a share: then others may be needed, or some too many.</returns>
    public static PolytopeConflict? TryOf(GeneralConstraints constraints, IReadOnlyList<SetBound> bounds, PolytopeConflict conflict)
    {
        if (conflict.Members.All(member => member.Group < 0))
        {
            return conflict;
        }

        if (conflict.Members.Any(member => member.Group >= 0 && !bounds[member.Group].IsExact))
        {
            return null;
        }

        var members = ImmutableArray.CreateBuilder<ConflictMember>(conflict.Members.Length);
        for (var k = 0; k < conflict.Members.Length; k++)
        {
            var member = conflict.Members[k];
            if (member.Id.IsWritten)
            {
                members.Add(member.Group >= 0
                    ? bounds[member.Group].Written
                    : member with { IsLeast = IsFloor(conflict, k), Weight = Rational.One });
            }
        }

        MakeWhole(members);
        members.Sort((a, b) => a.Id.Value.CompareTo(b.Id.Value));
        var (reached, allowed) = AddUp(constraints, members);
        return reached > allowed
            ? new PolytopeConflict(ConflictKind.WeightedSum, members.DrainToImmutable(), reached, allowed)
            : throw new InvalidOperationException("the written bounds do not add up");
    }

    /// <summary>Weights in whole numbers without a common divisor.</summary>
    private static void MakeWhole(ImmutableArray<ConflictMember>.Builder members)
    {
        Rational[] weights = [.. members.Select(member => member.Weight)];
        var whole = CommonDenominator.Of(weights).ScaleAll(weights);
        var divisor = whole.Aggregate(BigInteger.GreatestCommonDivisor);
        for (var k = 0; k < whole.Length; k++)
        {
            members[k] = members[k] with { Weight = Rational.Of(whole[k] / divisor) };
        }
    }

    private static bool IsFloor(PolytopeConflict conflict, int member) => conflict.Kind switch
    {
        ConflictKind.FloorsExceedOne => true,
        ConflictKind.CapsBelowOne => false,
        ConflictKind.FloorAboveCap => member == 0,
        ConflictKind.FloorsExceedGroupCap => member < conflict.Members.Length - 1,
        _ => member == conflict.Members.Length - 1,
    };

    private static (Rational Reached, Rational Allowed) AddUp(GeneralConstraints constraints, IEnumerable<ConflictMember> members)
    {
        var sum = new Rational[constraints.Count];
        var allowed = Rational.Zero;
        foreach (var member in members)
        {
            var weight = member.IsLeast ? -member.Weight : member.Weight;
            allowed += weight * member.Value;
            if (member.Row >= 0)
            {
                foreach (var term in constraints.Rows[member.Row].Terms)
                {
                    sum[term.Source] += weight * term.Coefficient;
                }
            }
            else if (member.Group >= 0)
            {
                foreach (var source in constraints.Groups[member.Group].Members)
                {
                    sum[source] += weight;
                }
            }
            else
            {
                sum[member.Source] += weight;
            }
        }

        return (sum.Aggregate(Rational.Min), allowed);
    }
}
