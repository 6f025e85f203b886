using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Budget;

/// <summary>AC505: a written share so small that its regime is not expected to draw the source even once.</summary>
/// <remarks>
/// A static mix draws a source steps x share times, or steps x sequences x share when every sequence is drawn. A share of 0.00001 over
/// 20,000 steps is 0.2 draws: most runs never see the source, although it stands in the mix. Every share of 0 is meant, and silent.
/// </remarks>
internal sealed class BelowGranularityRule() : LintRule(
    new("AC505", "below-granularity", Severity.Warning, "a written share too small to be drawn once"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs =>
        RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Bandit | RuleNeeds.Batch | RuleNeeds.Sources | RuleNeeds.Mix;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var analysis in context.Analysis.Regimes)
        {
            var regime = analysis.Regime;
            var perStep = regime.Bandit.Draw.Value == BanditDraw.Step ? 1 : context.Run.Batch?.Sequences?.Value;
            if (!analysis.KeepsWrittenMix || regime.IsDead || regime.IsPast || perStep is not { } each || regime.End is not { } end)
            {
                continue;
            }

            var draws = (Rational)(end - regime.Start) * each;
            for (var i = 0; i < context.Run.Sources.Length; i++)
            {
                if (regime.Mix!.Value[i] is { Value.Sign: > 0 } share && share.Value * draws < Rational.One)
                {
                    sink.Report(At(
                        share.Place,
                        $"`{analysis.SourceName(i)}` is expected {Figures.Rounded(share.Value * draws)} times in the {Figures.Rough(draws)} draws of `{regime.Name}`: most runs never see it",
                        "share of the mix") with
                    {
                        Help = $"give it a share of {Figures.Rounded(Rational.One / draws)} or more, or leave it out",
                    });
                }
            }
        }
    }
}
