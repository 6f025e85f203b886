using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC114: even the most even reachable mix has fewer than <c>min_effective_sources</c> (2) effective sources.</summary>
/// <remarks>
/// <para>
/// Effective sources are exp(entropy of the mix). With a floor of 0.9 on one of ten sources the most even mix gives 0.9 to it and 1/90 to
/// each other: exp(0.9 ln(1/0.9) + 0.1 ln 90) = 1.72. No phase, random or not, is more diverse than that.
/// </para>
/// <para>Silent where at most three sources are available: few sources are plain to see.</para>
/// </remarks>
internal sealed class LowDiversityRule() : LintRule(
    new("AC114", "low-diversity", Severity.Warning, "bounds under which even the most even mix is nearly one source"))
{
    private const int FewSources = 3;

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Conflicts | RuleNeeds.Bandit;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var regime in context.Live)
        {
            if (AvailableSources.Count(regime.Regime) <= FewSources || regime.FeasiblePolytope is not { } polytope)
            {
                continue;
            }

            if (polytope.Shape == PolytopeShape.Raw)
            {
                // Of raw weights the mix nearest to even is not the one with the most effective sources.
                continue;
            }

            var mix = polytope.EvenMostMix;
            if (Rational.OfDouble(EffectiveSources.Of(mix)) >= context.Thresholds.MinEffectiveSources)
            {
                continue;
            }

            var greatest = Greatest(mix);
            var floor = regime.Regime.Floors[greatest];
            sink.Report(At(
                floor?.Place ?? regime.Regime.Scope.Place,
                $"even the most even mix of `{regime.Regime.Name}` has only {EffectiveSources.Format(mix, 3)} effective sources: every mix is nearly `{regime.SourceName(greatest)}` alone",
                floor is { } written ? $"floor {Figures.Exact(written.Value)}" : "") with
            {
                Notes = [$"the most even mix gives `{regime.SourceName(greatest)}` {Figures.Exact(mix[greatest])}; "
                    + $"fewer than {Figures.Exact(context.Thresholds.MinEffectiveSources)} effective sources is `min_effective_sources`"],
                Subjects = [Subject.Regime(regime.Regime.Name)],
                Help = "lower its floor, or raise the caps of the others",
            });
        }
    }

    private static int Greatest(IReadOnlyList<Rational> mix)
    {
        var greatest = 0;
        for (var i = 1; i < mix.Count; i++)
        {
            greatest = mix[i] > mix[greatest] ? i : greatest;
        }

        return greatest;
    }
}
