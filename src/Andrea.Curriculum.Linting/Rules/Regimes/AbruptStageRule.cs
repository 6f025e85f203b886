using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC215: static regimes, one after the other, whose written mixes differ by more than <c>max_pivot_variation</c> (0.5).</summary>
/// <remarks>
/// Total variation, half the sum of the differences of all shares, is the part of the data that becomes other data from one step to the
/// next. Mixes of (0.9, 0.1) and (0.2, 0.8) differ by 0.7: the loss jumps, and the optimizer's averages belong to other data.
/// </remarks>
internal sealed class AbruptStageRule() : LintRule(
    new("AC215", "abrupt-stage", Severity.Warning, "static regimes whose written mixes are far apart"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Bandit | RuleNeeds.Sources | RuleNeeds.Mix;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        RegimeAnalysis? before = null;
        foreach (var regime in context.Analysis.Regimes)
        {
            if (regime.Regime.IsDead)
            {
                continue;
            }

            if (before is { KeepsWrittenMix: true } && regime.KeepsWrittenMix && !regime.Regime.IsPast)
            {
                Check(context, before, regime, sink);
            }

            before = regime;
        }
    }

    private void Check(LintContext context, RegimeAnalysis before, RegimeAnalysis after, FindingSink sink)
    {
        var (variation, greatest, most) = (Rational.Zero, Rational.Zero, 0);
        for (var i = 0; i < context.Run.Sources.Length; i++)
        {
            var change = Rational.Abs(Share(after.Regime, i) - Share(before.Regime, i));
            variation += change / 2;
            (greatest, most) = change > greatest ? (change, i) : (greatest, most);
        }

        if (variation <= context.Thresholds.MaxPivotVariation)
        {
            return;
        }

        sink.Report(At(
            after.Regime.Scope.FromStep?.Place ?? after.Regime.Scope.Place,
            $"from `{before.Regime.Name}` to `{after.Regime.Name}` the mix moves by {Figures.Exact(variation)} at one step: that part of the data becomes other data (total variation)",
            "the pivot") with
        {
            Notes =
            [
                $"`{after.SourceName(most)}` goes from {Figures.Exact(Share(before.Regime, most))} to {Figures.Exact(Share(after.Regime, most))}",
                $"more than {Figures.Exact(context.Thresholds.MaxPivotVariation)} is `max_pivot_variation`",
            ],
            Help = "put a regime with a mix half-way between them",
        });
    }

    private static Rational Share(Regime regime, int source) => regime.Mix!.Value[source]?.Value ?? Rational.Zero;
}
