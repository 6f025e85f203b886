using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC403: <c>weight_decay: 0</c>.</summary>
/// <remarks>
/// Without decay nothing pulls back the weights that repeated text has driven up; it is one of the five causes that are named for the
/// collapse of ANDREA's first run. Absent means unknown: only a written 0 is reported.
/// </remarks>
internal sealed class NoWeightDecayRule() : LintRule(
    new("AC403", "no-weight-decay", Severity.Warning, "weight decay written as 0"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Optimizer;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Optimizer?.WeightDecay is { Value.IsZero: true } decay)
        {
            sink.Report(At(
                decay.Place,
                "no weight decay: nothing pulls back weights that repeated text has driven up",
                "0 says none") with
            {
                Help = "decay the weights, for instance `weight_decay: 0.1`",
            });
        }
    }
}
