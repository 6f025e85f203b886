using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC119: a written mix that does not sum to 1, or breaks the bounds of its own regime.</summary>
/// <remarks>
/// <para>
/// Shares sum to 1. A mix of 0.4, 0.3 and 0.2 is divided by 0.9 by most trainers, which makes every share a ninth greater than
/// written. A source that the mix does not name has share 0. Comparisons are exact: 0.1 + 0.2 + 0.7 is 1.
/// </para>
/// <para>
/// Under a static policy the mix must hold in every regime. Under any other it is where the walk starts, so that only the scope that
/// writes it is looked at; a pivot moves the walk to the nearest mix anyway.
/// </para>
/// </remarks>
internal sealed class MixOutsidePolytopeRule() : LintRule(
    new("AC119", "mix-outside-polytope", Severity.Error, "a written mix that does not sum to 1 or breaks its own bounds"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts | RuleNeeds.Mix | RuleNeeds.Bandit;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        var seen = new HashSet<(FileSpan, string)>();
        var offSum = new HashSet<FileSpan>();
        foreach (var regime in context.Live)
        {
            // A search begins at its prior, wherever that lies.
            if (regime.Regime.Mix is not { } mix || IsPrior(context.Run, mix) || context.Run.Bounds.Value == BoundsBasis.Raw || !Binds(regime.Regime))
            {
                continue;
            }

            // A later scope that takes shares over from a mix with a wrong sum is wrong for the same cause.
            if (mix.Any(share => share is { } written && offSum.Contains(written.Place)))
            {
                continue;
            }

            var sum = OffSum(mix);
            if (sum is not null)
            {
                offSum.UnionWith(mix.Where(share => share is not null).Select(share => share!.Value.Place));
            }

            var finding = sum ?? OffBounds(regime, mix);
            if (finding is not null && seen.Add((finding.Primary.Place, finding.Primary.Text)))
            {
                sink.Report(finding with { Subjects = [Subject.Regime(regime.Regime.Name)] });
            }
        }
    }

    private static bool IsPrior(TrainingRun run, ImmutableArray<Located<Rational>?> mix) =>
        run.Trainer is { IsSearch: true } file && mix.All(share => share is null || share.Value.Place.File == file.Text);

    private static bool Binds(Regime regime) =>
        regime.Bandit.Policy.Value == BanditPolicy.Static
        || (regime.Kind != RegimeKind.Warmup && regime.Scope.Mix is not null);

    private Finding? OffSum(ImmutableArray<Located<Rational>?> mix)
    {
        var sum = mix.Aggregate(Rational.Zero, (total, share) => total + (share?.Value ?? Rational.Zero));
        var marks = Marks.Of(mix, "share");
        if (sum == Rational.One || marks.IsEmpty)
        {
            return null;
        }

        var more = mix.Count(share => share is not null) - marks.Length;
        var by = Figures.Exact(Rational.Abs(sum - Rational.One));
        return At(
            marks[0].Place,
            $"the shares of the mix sum to {Figures.Exact(sum)}, {by} {(sum > Rational.One ? "more than" : "short of")} 1: no mix of data has such shares",
            marks[0].Text) with
        {
            Secondary = marks[1..],
            Notes = more > 0 ? [$"and {more} more share{(more == 1 ? "" : "s")}"] : [],
            Help = "make the shares sum to 1; fractions such as `1/3` are exact",
        };
    }

    private Finding? OffBounds(RegimeAnalysis regime, ImmutableArray<Located<Rational>?> mix)
    {
        if (regime.FeasiblePolytope is not { } polytope)
        {
            return null;
        }

        for (var i = 0; i < mix.Length; i++)
        {
            var share = mix[i]?.Value ?? Rational.Zero;
            var (floor, cap) = (polytope.Constraints.Floors[i], polytope.Constraints.Caps[i]);
            if (share < floor.Value || share > cap.Value)
            {
                return Breaks(regime, mix, i, share < floor.Value ? floor : cap);
            }
        }

        foreach (var group in polytope.Groups)
        {
            var sum = group.Members.Aggregate(Rational.Zero, (total, i) => total + (mix[i]?.Value ?? Rational.Zero));
            if ((sum < group.Floor.Value || sum > group.Cap.Value)
                && regime.OriginOf(sum < group.Floor.Value ? group.Floor.Id : group.Cap.Id) is { Group: >= 0 } origin)
            {
                return BreaksGroup(regime, mix, sum, origin, sum < group.Floor.Value ? group.Floor : group.Cap);
            }
        }

        return BreaksConstraint(regime, mix);
    }

    private Finding? BreaksConstraint(RegimeAnalysis regime, ImmutableArray<Located<Rational>?> mix)
    {
        foreach (var constraint in regime.Regime.Constraints)
        {
            var sum = constraint.Terms.Aggregate(
                Rational.Zero, (total, term) => total + (term.Coefficient * (mix[term.Source]?.Value ?? Rational.Zero)));
            if (sum < constraint.Least || sum > constraint.Greatest)
            {
                var marks = Marks.Of(mix, "share");
                return At(
                    marks[0].Place, $"the mix breaks a constraint: `{regime.Regime.Name}` never reaches this mix", marks[0].Text) with
                {
                    Secondary = [new Label(Wording.Place.FirstLine(constraint.Place), "the constraint")],
                    Help = "change the mix or the constraint",
                };
            }
        }

        return null;
    }

    private Finding BreaksGroup(
        RegimeAnalysis regime, ImmutableArray<Located<Rational>?> mix, Rational sum, ConstraintOrigin origin, ShareBound bound)
    {
        var marks = Marks.Of(mix, "share");
        var broken = origin.Kind == ConstraintKind.Floor ? "below its floor" : "above its cap";
        return At(
            marks[0].Place,
            $"the mix gives group `{regime.GroupName(origin.Group)}` {Figures.Exact(sum)}, {broken} {Figures.Exact(bound.Value)}: "
                + $"`{regime.Regime.Name}` never reaches this mix",
            marks[0].Text) with
        {
            Secondary = [new Label(Wording.Place.FirstLine(origin.Place), "the bound")],
            Help = "change the mix or the bound",
        };
    }

    private Finding Breaks(RegimeAnalysis regime, ImmutableArray<Located<Rational>?> mix, int source, ShareBound bound)
    {
        var share = mix[source]?.Value ?? Rational.Zero;
        var broken = regime.OriginOf(bound.Id) switch
        {
            { Kind: ConstraintKind.Floor } => $", below its floor {Figures.Exact(bound.Value)}",
            { Kind: ConstraintKind.Exclusion } => " although it is excluded",
            { Kind: ConstraintKind.Absence } => " although the warmup does not have it",
            _ => share.Sign < 0 ? ", below 0" : $", above its cap {Figures.Exact(bound.Value)}",
        };
        var name = regime.SourceName(source);
        var place = mix[source]?.Place ?? Marks.Of(mix, "share")[0].Place;
        return At(
            place,
            $"the mix gives `{name}` a share of {Figures.Exact(share)}{broken}: `{regime.Regime.Name}` never reaches this mix",
            mix[source] is null ? $"`{name}` is not named: share 0" : $"share {Figures.Exact(share)}") with
        {
            Secondary = regime.OriginOf(bound.Id) is { } origin ? [new Label(Wording.Place.FirstLine(origin.Place), "the bound")] : [],
            Help = "change the mix or the bound",
        };
    }
}
