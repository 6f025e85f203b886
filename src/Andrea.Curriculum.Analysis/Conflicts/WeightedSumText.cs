using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Conflicts;

/// <summary>A conflict that shows when bounds are added up with weights: the sum in words, and every bound with what it counts for.</summary>
internal static class WeightedSumText
{
    /// <summary>Terms of a sum that are written out; of a longer one the first few and the number of the others.</summary>
    private const int GreatestTerms = 6;

    /// <summary>The sum that every mix reaches, against what the bounds allow.</summary>
    public static string Sentence(PolytopeConflict conflict)
    {
        var unit = UnitOf(conflict);
        // The side on which what is added up is rather positive.
        var isLeast = conflict.Total.Sign <= 0 || conflict.Members.All(member => member.IsLeast);
        var (total, limit) = (conflict.Total / unit, conflict.Limit / unit);
        var (bounds, verb) = conflict.Members.Length == 1 ? ("1 bound cannot hold: it", "s") : ($"{conflict.Members.Length} bounds cannot hold together: they", "");
        return isLeast
            ? $"{bounds} require{verb} {Sum(conflict, unit, isLeast)}{Result(conflict, -limit)} at least of a sum that is {Shown(-total)} at most in every mix"
            : $"{bounds} allow{verb} {Sum(conflict, unit, isLeast)}{Result(conflict, limit)} at most of a sum that is {Shown(total)} at least in every mix";
    }

    /// <summary>One label per bound; sources that a warmup does not have share one.</summary>
    public static ImmutableArray<Label> Labels(RegimeAnalysis regime, PolytopeConflict conflict)
    {
        var unit = UnitOf(conflict);
        var labels = ImmutableArray.CreateBuilder<Label>(conflict.Members.Length);
        FileSpan? absence = null;
        foreach (var member in conflict.Members)
        {
            if (regime.OriginOf(member.Id) is not { } origin || (origin.Kind == ConstraintKind.Absence && absence is not null))
            {
                continue;
            }

            absence = origin.Kind == ConstraintKind.Absence ? origin.Place : absence;
            var weight = member.Weight / unit;
            var counted = weight == Rational.One ? "" : $", counted {Shown(weight)} times";
            labels.Add(new Label(origin.Place, TextOf(regime, member, origin) + counted));
        }

        return labels.ToImmutable();
    }

    private static string TextOf(RegimeAnalysis regime, ConflictMember member, ConstraintOrigin origin)
    {
        var name = origin switch
        {
            { Constraint: >= 0 and var row } => $"`{Form(regime, regime.Regime.Constraints[row].Terms)}`",
            { Group: >= 0 and var group } => $"group `{regime.GroupName(group)}`",
            _ => $"`{regime.SourceName(origin.Source)}`",
        };
        return origin.Kind switch
        {
            ConstraintKind.Floor => $"floor {Shown(member.Value)} of {name}",
            ConstraintKind.Cap => $"cap {Shown(member.Value)} of {name}",
            ConstraintKind.Exclusion => $"{name} excluded: cap 0",
            ConstraintKind.Absence => $"{name} is not among the warmup sources",
            _ => $"{name} is {Shown(member.Value)} at {(member.IsLeast ? "least" : "most")}",
        };
    }

    private static string Form(RegimeAnalysis regime, ImmutableArray<LinearTerm> terms)
    {
        var form = "";
        foreach (var (source, coefficient) in terms.Take(GreatestTerms))
        {
            var sign = form.Length == 0 ? (coefficient.Sign < 0 ? "-" : "") : coefficient.Sign < 0 ? " - " : " + ";
            var size = Rational.Abs(coefficient);
            form += $"{sign}{(size == Rational.One ? "" : $"{Shown(size)} * ")}{regime.SourceName(source)}";
        }

        return terms.Length > GreatestTerms ? $"{form} + {terms.Length - GreatestTerms} more" : form;
    }

    private static string Sum(PolytopeConflict conflict, Rational unit, bool isLeast)
    {
        var sum = "";
        foreach (var member in conflict.Members.Take(GreatestTerms))
        {
            // A bound may itself be negative: what is added counts, not how it is written.
            var isSubtracted = member.Value.IsZero ? member.IsLeast != isLeast : (member.IsLeast != isLeast) != (member.Value.Sign < 0);
            var sign = sum.Length == 0 ? (isSubtracted ? "-" : "") : isSubtracted ? " - " : " + ";
            var weight = member.Weight / unit;
            sum += $"{sign}{(weight == Rational.One ? "" : $"{Shown(weight)} x ")}{Shown(Rational.Abs(member.Value))}";
        }

        return conflict.Members.Length > GreatestTerms ? $"{sum} + {conflict.Members.Length - GreatestTerms} more" : sum;
    }

    private static string Result(PolytopeConflict conflict, Rational result) => conflict.Members.Length == 1 ? "" : $" = {Shown(result)}";

    /// <summary>What makes all weights whole numbers without a common divisor.</summary>
    private static Rational UnitOf(PolytopeConflict conflict)
    {
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var member in conflict.Members)
        {
            var (over, under) = (member.Weight.Numerator, member.Weight.Denominator);
            numerator = BigInteger.GreatestCommonDivisor(numerator * under, over * denominator);
            denominator *= under;
            var shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
            (numerator, denominator) = (numerator / shared, denominator / shared);
        }

        return Rational.Of(numerator, denominator);
    }

    private static string Shown(Rational value) => ExactText.Format(value);
}
