using System.Collections.Immutable;

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
            $"floors {Sum(conflict)} exceed 1 by {Shown(conflict.Excess)}",
        _ => CapsBelowOne(regime, conflict),
    };

    private static string FloorAboveCap(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        var name = regime.SourceName(conflict.Members[0].Source);
        var cap = regime.OriginOf(conflict.Members[1].Id)?.Kind switch
        {
            ConstraintKind.Exclusion => "but it is excluded",
            ConstraintKind.Absence => "but the warmup does not have it",
            _ => $"exceeds its cap {Shown(conflict.Limit)} by {Shown(conflict.Excess)}",
        };
        return $"floor {Shown(conflict.Total)} of `{name}` {cap}";
    }

    private static string CapsBelowOne(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        var open = conflict.Members.Where(member => !member.Value.IsZero).ToImmutableArray();
        var absent = conflict.Members.Count(member => regime.OriginOf(member.Id)?.Kind == ConstraintKind.Absence);
        var excluded = conflict.Members.Count(member => regime.OriginOf(member.Id)?.Kind == ConstraintKind.Exclusion);
        var without = (excluded, absent) switch
        {
            (0, 0) => "",
            (_, 0) => $" ({excluded} excluded)",
            (0, _) => $" ({absent} not in the warmup)",
            _ => $" ({excluded} excluded, {absent} not in the warmup)",
        };
        return open.IsEmpty
            ? $"no source may have a share{without}"
            : $"caps {Sum(conflict with { Members = open })} fall short of 1 by {Shown(conflict.Excess)}{without}";
    }

    private static string Sum(PolytopeConflict conflict)
    {
        var terms = conflict.Members.Take(GreatestTerms).Select(member => Shown(member.Value));
        var more = conflict.Members.Length > GreatestTerms ? $" + {conflict.Members.Length - GreatestTerms} more" : "";
        return conflict.Members.Length == 1
            ? Shown(conflict.Total)
            : $"{string.Join(" + ", terms)}{more} = {Shown(conflict.Total)}";
    }

    private static ImmutableArray<Label> LabelsOf(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        var labels = ImmutableArray.CreateBuilder<Label>();
        foreach (var member in conflict.Members)
        {
            if (regime.OriginOf(member.Id) is not { } origin || (origin.Kind == ConstraintKind.Absence && conflict.Members.Length > 2))
            {
                continue;
            }

            var name = regime.SourceName(member.Source);
            labels.Add(new Label(origin.Place, origin.Kind switch
            {
                ConstraintKind.Floor => $"floor {Shown(member.Value)} of `{name}`",
                ConstraintKind.Cap => $"cap {Shown(member.Value)} of `{name}`",
                ConstraintKind.Exclusion => $"`{name}` excluded: cap 0",
                _ => $"`{name}` is not among the warmup sources",
            }));
        }

        return labels.ToImmutable();
    }

    private static string Shown(Rational value) => ExactText.Format(value);
}
