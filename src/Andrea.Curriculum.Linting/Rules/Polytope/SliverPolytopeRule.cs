using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC116: a polytope that is not a single mix, yet no share in it has a play of <c>sliver</c> (1e-6) or more.</summary>
/// <remarks>
/// The play of a source is its greatest reachable share less its least one, both exact. Floors of 0.33333333 for three sources sum to
/// 0.99999999 and leave a play of 1e-8: what was meant as 1/3 is a polytope by accident of rounding, and one more digit the other
/// way would have made it empty. Exact fractions are understood: write <c>1/3</c>.
/// </remarks>
internal sealed class SliverPolytopeRule() : LintRule(
    new("AC116", "sliver-polytope", Severity.Warning, "bounds that leave some room, but less than a rounding: next to empty"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var regime in context.Live)
        {
            if (regime.FeasiblePolytope is not { Dimension: > 0 } polytope)
            {
                continue;
            }

            var (source, play) = GreatestPlay(polytope);
            if (play >= context.Thresholds.Sliver)
            {
                continue;
            }

            var marks = Marks.Of(regime.Regime.Floors, "floor");
            marks = marks.IsEmpty ? Marks.Of(regime.Regime.Caps, "cap") : marks;
            sink.Report(At(
                marks.IsEmpty ? regime.Regime.Scope.Place : marks[0].Place,
                $"bounds leave `{regime.Regime.Name}` a play of only {Figures.Exact(play)}: a rounding away from no mix at all",
                marks.IsEmpty ? "" : marks[0].Text) with
            {
                Secondary = marks.IsEmpty ? [] : marks[1..],
                Notes = [$"no share can vary by more than that of `{regime.SourceName(source)}`: "
                    + $"from {Figures.Exact(polytope.TightFloor(source))} to {Figures.Exact(polytope.TightCap(source))}"],
                Subjects = [Subject.Regime(regime.Regime.Name)],
                Help = "write the exact numbers (`1/3` is understood), or leave real room",
            });
        }
    }

    private static (int Source, Rational Play) GreatestPlay(ReachablePolytope polytope)
    {
        var (source, greatest) = (0, Rational.Zero);
        foreach (var i in polytope.FreeSources)
        {
            var play = polytope.TightCap(i) - polytope.TightFloor(i);
            if (play > greatest)
            {
                (source, greatest) = (i, play);
            }
        }

        return (source, greatest);
    }
}
