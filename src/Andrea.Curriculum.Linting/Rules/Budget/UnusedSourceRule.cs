using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Linting.Rules.Budget;

/// <summary>AC503: a declared source with no reachable share in any regime and no explicit exclusion.</summary>
/// <remarks>
/// Floors of the other sources that sum to 1 leave nothing for it, or a static mix does not name it: the data is prepared and never
/// read. An exclusion, a cap of 0 or a written share of 0 says that it is meant.
/// </remarks>
internal sealed class UnusedSourceRule() : LintRule(
    new("AC503", "unused-source", Severity.Warning, "a declared source that no regime can draw, without an exclusion"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs =>
        RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Bandit | RuleNeeds.Sources | RuleNeeds.Mix | RuleNeeds.Warmups | RuleNeeds.Bounds;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        // A regime that never runs is its own finding, and so not a second one for every source that only it draws.
        var regimes = context.Analysis.Regimes;
        if (regimes.Any(regime => regime.FeasiblePolytope is null))
        {
            return;
        }

        for (var i = 0; i < context.Run.Sources.Length; i++)
        {
            if (regimes.All(regime => !IsDrawn(regime, i) && !IsMeant(regime, i)))
            {
                var name = context.Run.Sources[i].Name;
                sink.Report(At(
                    name.Place,
                    $"`{name.Value}` is declared, but no mix of any regime gives it a share: it is never read",
                    "never read") with
                {
                    Help = "give it room, or say that it is meant with `exclude`",
                });
            }
        }
    }

    private static bool IsStatic(RegimeAnalysis regime) =>
        regime.Regime is { Mix: not null, Bandit.Policy: { Value: BanditPolicy.Static, IsAssumed: false } };

    private static bool IsDrawn(RegimeAnalysis regime, int source) => IsStatic(regime)
        ? regime.Regime.Mix!.Value[source] is { Value.Sign: > 0 }
        : !regime.FeasiblePolytope!.TightCap(source).IsZero;

    private static bool IsMeant(RegimeAnalysis regime, int source) =>
        regime.Regime.Exclusions[source] is not null
        || regime.Regime.Caps[source] is { Value.IsZero: true }
        || (IsStatic(regime) && regime.Regime.Mix!.Value[source] is { Value.IsZero: true });
}
