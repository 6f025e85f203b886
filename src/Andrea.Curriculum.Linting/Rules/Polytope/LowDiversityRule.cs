using Andrea.Curriculum.Analysis;
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
    new("AC114", "low-diversity", Severity.Warning, "bounds under which even the most even mix has few effective sources"))
{
    private const int FewSources = 3;
    private const int MostLabels = 4;

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
                // A bound of weights is not one of the share that it causes: there are no causes to name.
                continue;
            }

            var mix = polytope.EvenMostMix;
            if (polytope.EvenMost.Most >= context.Thresholds.MinEffectiveSources)
            {
                continue;
            }

            var greatest = Greatest(mix);
            var causes = Causes(regime, mix, greatest);
            sink.Report(At(
                causes[0].Place,
                $"even the most even mix of `{regime.Regime.Name}` has only {polytope.EvenMost.FormatEffectiveSources(3)} effective sources, "
                    + $"expected at least {Figures.Exact(context.Thresholds.MinEffectiveSources)} (`min_effective_sources`); no mix that it reaches has more",
                causes[0].Text) with
            {
                Secondary = [.. causes.Skip(1).Take(MostLabels - 1)],
                Notes = [$"the greatest share of the most even mix is {Figures.Exact(mix[greatest])}, that of `{regime.SourceName(greatest)}`"],
                Subjects = [Subject.Regime(regime.Regime.Name)],
                Help = regime.Regime.Floors[greatest] is null ? "raise caps, lift exclusions, or add sources" : "lower its floor, or raise the caps of the others",
            });
        }
    }

    /// <summary>The bounds that keep the most even mix from being the even one; without any, the first of too few sources.</summary>
    private static List<Label> Causes(RegimeAnalysis regime, IReadOnlyList<Rational> mix, int greatest)
    {
        var causes = new List<Label>();
        if (regime.Regime.Floors[greatest] is { } floor)
        {
            causes.Add(new Label(floor.Place, $"floor {Figures.Exact(floor.Value)}"));
        }

        for (var i = 0; i < mix.Count; i++)
        {
            if (i != greatest && regime.Regime.Caps[i] is { } cap && cap.Value == mix[i])
            {
                causes.Add(new Label(cap.Place, $"cap {Figures.Exact(cap.Value)}"));
            }
            else if (regime.Regime.Exclusions[i] is { } exclusion)
            {
                causes.Add(new Label(exclusion, "excluded"));
            }
        }

        return causes.Count > 0 ? causes : [new Label(regime.Run.Sources[0].Name.Place, $"the first of {Figures.Count(mix.Count)} sources")];
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
