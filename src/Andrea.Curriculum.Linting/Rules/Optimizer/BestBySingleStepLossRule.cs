using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC408: the best checkpoint chosen by the loss of one step.</summary>
/// <remarks>
/// The least of many noisy numbers is the luckiest, not the best. ANDREA's 12M model was published as the best at a single-step loss of
/// 0.21, while its running loss was 2.0; the 120M run touched 0.13 at step 112,080, in a batch that it had memorised.
/// </remarks>
internal sealed class BestBySingleStepLossRule() : LintRule(
    new("AC408", "best-by-single-step-loss", Severity.Warning, "the best checkpoint chosen by the loss of a single step"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Monitoring;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Monitoring?.BestBy is { } best && IsSingleStep(best.Value))
        {
            sink.Report(At(
                best.Place,
                $"`best_by: {best.Value}` takes the luckiest batch for the best model: the loss of one step is mostly noise",
                "the loss of one step") with
            {
                Help = "choose by an average or by held-out data, for instance `best_by: running-loss`",
            });
        }
    }

    private static bool IsSingleStep(string value) =>
        value.Replace('_', '-').ToLowerInvariant() is "loss" or "step-loss" or "single-step-loss" or "train-loss" or "training-loss" or "batch-loss"
            or "min-loss" or "minimum-loss" or "lowest-loss" or "best-loss";
}
