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
        var added = conflict.Members.RemoveAll(member => member.Weight.IsZero);
        var isLeast = conflict.Total.Sign <= 0 || added.All(member => member.IsLeast);
        var (total, limit) = (conflict.Total / unit, conflict.Limit / unit);
        var (bounds, verb) = added.Length == 1 ? ("1 bound cannot hold: it", "s") : ($"{added.Length} bounds cannot hold together: they", "");
        var mixes = "every mix";
        if (added.Length < conflict.Members.Length)
        {
            bounds = $"{conflict.Members.Length} bounds cannot hold together: {added.Length} of them";
            mixes = "every mix of raw weights within the others";
        }

        return isLeast
            ? $"{bounds} require{verb} {Sum(added, unit, isLeast)}{Result(added, -limit)} at least of a sum that is {Shown(-total)} at most in {mixes}"
            : $"{bounds} allow{verb} {Sum(added, unit, isLeast)}{Result(added, limit)} at most of a sum that is {Shown(total)} at least in {mixes}";
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
            var counted = weight.IsZero || weight == Rational.One ? "" : $", counted {Shown(weight)} times";
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
        var kind = member.Weight.IsZero ? "raw " : "";
        return origin.Kind switch
        {
            ConstraintKind.Floor => $"{kind}floor {Shown(member.Value)} of {name}",
            ConstraintKind.Cap => $"{kind}cap {Shown(member.Value)} of {name}",
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

    private static string Sum(ImmutableArray<ConflictMember> members, Rational unit, bool isLeast)
    {
        var sum = "";
        // What adds nothing is marked in the file; in the sum it would only be read over.
        var counted = members.RemoveAll(member => member.Value.IsZero);
        members = counted.IsEmpty ? members[..1] : counted;
        foreach (var member in members.Take(GreatestTerms))
        {
            // A bound may itself be negative: what is added counts, not how it is written.
            var isSubtracted = member.Value.IsZero ? member.IsLeast != isLeast : (member.IsLeast != isLeast) != (member.Value.Sign < 0);
            var sign = sum.Length == 0 ? (isSubtracted && !member.Value.IsZero ? "-" : "") : isSubtracted ? " - " : " + ";
            var weight = member.Weight / unit;
            sum += $"{sign}{(weight == Rational.One ? "" : $"{Shown(weight)} x ")}{Shown(Rational.Abs(member.Value))}";
        }

        return members.Length > GreatestTerms ? $"{sum} + {members.Length - GreatestTerms} more" : sum;
    }

    private static string Result(ImmutableArray<ConflictMember> members, Rational result) => members.Length == 1 ? "" : $" = {Shown(result)}";

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
