using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC402: <c>lr_warmup_steps: 0</c> on a fresh model.</summary>
/// <remarks>
/// Adam's second moments are estimates from a handful of gradients at first, so that the first steps at the peak rate are large and
/// in poor directions. ANDREA's first run took 3e-4 at step 1; the second rises over 2,000 steps. A resumed run has its moments.
/// </remarks>
internal sealed class NoLearningRateWarmupRule() : LintRule(
    new("AC402", "no-lr-warmup", Severity.Warning, "the peak learning rate at step 0 of a fresh model"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Optimizer | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.ResumeStep.Value != 0 || context.Run.Optimizer is not { LearningRateWarmupSteps: { Value: 0 } warmup } optimizer)
        {
            return;
        }

        var rate = optimizer.LearningRate is { } peak ? $" of {Figures.Exact(peak.Value)}" : "";
        sink.Report(At(
            warmup.Place,
            $"the peak learning rate{rate} is taken at step 0 of a fresh model: its first steps are its largest",
            "no warmup of the rate") with
        {
            Secondary = optimizer.LearningRate is { } located ? [new Label(located.Place, "from the first step")] : [],
            Help = "let the rate rise, for instance `lr_warmup_steps: 2000`",
        });
    }
}
