using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC109: a polytope of dimension 0 under an adaptive bandit: every phase has the same mix.</summary>
/// <remarks>
/// <para>
/// Floors that sum to exactly 1, or caps that do, leave one mix. The bandit goes on counting pulls and rewards that decide nothing,
/// and the run is a static one without saying so.
/// </para>
/// <para>A warmup of a single source is taken as meant: that there is nothing to choose is plain to see.</para>
/// </remarks>
internal sealed class SinglePointPolytopeRule() : LintRule(
    new("AC109", "single-point-polytope", Severity.Warning, "a bandit whose bounds leave exactly one mix"))
{
    private const int GreatestLabels = 6;

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts | RuleNeeds.Bandit;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var regime in context.Live)
        {
            if (!regime.Regime.Bandit.IsWrittenAndAdaptive
                || regime.FeasiblePolytope is not { Dimension: 0 } polytope
                || (regime.Regime.Kind == RegimeKind.Warmup && AvailableSources.Count(regime.Regime) == 1))
            {
                continue;
            }

            var (reason, labels) = Reason(regime, polytope);
            sink.Report(At(
                BanditPlace.Of(regime.Regime),
                $"only one mix is reachable in `{regime.Regime.Name}` ({reason}): the bandit has nothing to choose") with
            {
                Secondary = labels,
                Subjects = [Subject.Regime(regime.Regime.Name)],
                Help = "leave the bandit room between floors and caps, or write `policy: static` if one mix is meant",
            });
        }
    }

    private static (string Reason, ImmutableArray<Label> Labels) Reason(RegimeAnalysis regime, ReachablePolytope polytope)
    {
        if (AvailableSources.Count(regime.Regime) == 1)
        {
            return ("it has one source", []);
        }

        var floors = polytope.Constraints.Floors.Aggregate(Rational.Zero, (sum, floor) => sum + Rational.Max(floor.Value, Rational.Zero));
        if (floors == Rational.One)
        {
            return ("floors sum to exactly 1", Marks.Of(regime.Regime.Floors, "floor"));
        }

        var caps = polytope.Constraints.Caps.Aggregate(Rational.Zero, (sum, cap) => sum + cap.Value);
        return caps == Rational.One
            ? ("caps sum to exactly 1", Marks.Of(regime.Regime.Caps, "cap"))
            : ("its bounds together leave one point",
            [
                .. regime.Regime.Groups.Select(group => new Label(group.Name.Place, "this group"))
                    .Concat(regime.Regime.Constraints.Select(constraint => new Label(Wording.Place.FirstLine(constraint.Place), "this constraint")))
                    .Take(GreatestLabels),
            ]);
    }
}
