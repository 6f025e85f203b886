using System.Collections.Immutable;
using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Conflicts;

/// <summary>A conflict of bounds in words, with the places that take part in it.</summary>
/// <param name="Conflict">The minimal set of bounds.</param>
/// <param name="Sentence">The arithmetic in words, without a final period.</param>
/// <param name="Labels">Every written bound that takes part, each with its number.</param>
public sealed record ConflictExplanation(PolytopeConflict Conflict, string Sentence, ImmutableArray<Label> Labels)
{
    /// <summary>Terms of a sum that are written out; of a longer one the first few and the number of the others.</summary>
    private const int GreatestTerms = 6;

    /// <summary>Explains a conflict of a regime.</summary>
    public static ConflictExplanation Of(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(conflict);
        return new ConflictExplanation(conflict, Describe(regime, conflict), LabelsOf(regime, conflict));
    }

    private static string Describe(RegimeAnalysis regime, PolytopeConflict conflict) => conflict.Kind switch
    {
        ConflictKind.FloorAboveCap => FloorAboveCap(regime, conflict),
        ConflictKind.FloorsExceedOne =>
            $"floors {Sum(conflict.Members, conflict.Total)} exceed 1 by {Shown(conflict.Excess)}",
        ConflictKind.FloorsExceedGroupCap =>
            $"floors {Sum(conflict.Members[..^1], conflict.Total)} exceed the cap {Shown(conflict.Limit)} of {NameOf(regime, conflict.Members[^1])} by {Shown(conflict.Excess)}",
        ConflictKind.CapsBelowGroupFloor => CapsBelowFloor(regime, conflict),
        ConflictKind.WeightedSum => WeightedSumText.Sentence(conflict),
        _ => CapsBelowOne(regime, conflict),
    };

    private static string FloorAboveCap(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        var (floor, limit) = (conflict.Members[0], conflict.Members[1]);
        if (floor.Source < 0 && !floor.Id.IsWritten)
        {
            return $"cap {Shown(conflict.Limit)} of {NameOf(regime, limit)} is below 0";
        }

        var isSame = floor.Source == limit.Source && floor.Group == limit.Group;
        var cap = regime.OriginOf(conflict.Members[1].Id)?.Kind switch
        {
            ConstraintKind.Exclusion => "but it is excluded",
            ConstraintKind.Absence => "but the warmup does not have it",
            _ when isSame => $"exceeds its cap {Shown(conflict.Limit)} by {Shown(conflict.Excess)}",
            _ => $"exceeds the cap {Shown(conflict.Limit)} of {NameOf(regime, limit)}, which has no other sources, by {Shown(conflict.Excess)}",
        };
        return $"floor {Shown(conflict.Total)} of {NameOf(regime, floor)} {cap}";
    }

    private static string CapsBelowOne(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        var open = conflict.Members.RemoveAll(member => member.Value.IsZero);
        return open.IsEmpty
            ? $"no source may have a share{Without(regime, conflict.Members)}"
            : $"caps {Sum(open, conflict.Total)} fall short of 1 by {Shown(conflict.Excess)}{Lacking(regime, conflict.Members)}";
    }

    private static string CapsBelowFloor(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        var (caps, group) = (conflict.Members[..^1], NameOf(regime, conflict.Members[^1]));
        if (caps.IsEmpty)
        {
            return $"{group} has no sources, but a floor of {Shown(conflict.Limit)}";
        }

        var open = caps.RemoveAll(member => member.Value.IsZero);
        return open.IsEmpty
            ? $"no source of {group} may have a share{Without(regime, caps)}, but its floor is {Shown(conflict.Limit)}"
            : $"caps {Sum(open, conflict.Total)} fall short of the floor {Shown(conflict.Limit)} of {group} by {Shown(conflict.Excess)}{Lacking(regime, caps)}";
    }

    /// <summary>How many of the sources have no share for a reason that is no number, behind a clause about them.</summary>
    private static string Without(RegimeAnalysis regime, ImmutableArray<ConflictMember> members)
    {
        var (excluded, absent) = Closed(regime, members);
        return (excluded, absent) switch
        {
            (0, 0) => "",
            (_, 0) => $" ({excluded} excluded)",
            (0, _) => $" ({absent} not in the warmup)",
            _ => $" ({excluded} excluded, {absent} not in the warmup)",
        };
    }

    /// <summary>The same behind a sum, where a number alone would read as part of it.</summary>
    private static string Lacking(RegimeAnalysis regime, ImmutableArray<ConflictMember> members)
    {
        var (excluded, absent) = Closed(regime, members);
        return (excluded, absent) switch
        {
            (0, 0) => "",
            (_, 0) => $", with {Sources(excluded)} excluded",
            (0, _) => $", with {Sources(absent)} not in the warmup",
            _ => $", with {Sources(excluded)} excluded and {absent} not in the warmup",
        };
    }

    private static (int Excluded, int Absent) Closed(RegimeAnalysis regime, ImmutableArray<ConflictMember> members) => (
        members.Count(member => regime.OriginOf(member.Id)?.Kind == ConstraintKind.Exclusion),
        members.Count(member => regime.OriginOf(member.Id)?.Kind == ConstraintKind.Absence));

    private static string Sources(int count) => count == 1 ? "1 source" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} sources");

    private static string Sum(ImmutableArray<ConflictMember> members, Rational total)
    {
        var terms = members.Take(GreatestTerms).Select(member => Shown(member.Value));
        var more = members.Length > GreatestTerms ? $" + {members.Length - GreatestTerms} more" : "";
        return members.Length == 1 ? Shown(total) : $"{string.Join(" + ", terms)}{more} = {Shown(total)}";
    }

    private static string NameOf(RegimeAnalysis regime, ConflictMember member) => regime.OriginOf(member.Id) switch
    {
        { Group: >= 0 and var group } => $"group `{regime.GroupName(group)}`",
        _ => $"`{regime.SourceName(member.Source)}`",
    };

    private static ImmutableArray<Label> LabelsOf(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        if (conflict.Kind == ConflictKind.WeightedSum)
        {
            return WeightedSumText.Labels(regime, conflict);
        }

        var labels = ImmutableArray.CreateBuilder<Label>();
        foreach (var member in conflict.Members)
        {
            if (regime.OriginOf(member.Id) is not { } origin || (origin.Kind == ConstraintKind.Absence && conflict.Members.Length > 2))
            {
                continue;
            }

            var name = NameOf(regime, member);
            labels.Add(new Label(origin.Place, origin.Kind switch
            {
                ConstraintKind.Floor => $"floor {Shown(member.Value)} of {name}",
                ConstraintKind.Cap => $"cap {Shown(member.Value)} of {name}",
                ConstraintKind.Exclusion => $"{name} excluded: cap 0",
                _ => $"{name} is not among the warmup sources",
            }));
        }

        return labels.ToImmutable();
    }

    private static string Shown(Rational value) => ExactText.Format(value);
}
