using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC208: a regime that starts at or after the last step.</summary>
/// <remarks>
/// Steps are counted from 0 and <c>steps</c> is the absolute end, also of a resumed run: a polish <c>from_step: 200000</c> of a run of
/// 200,000 steps never starts, and days later the model comes out unpolished.
/// </remarks>
internal sealed class DeadRegimeRule() : LintRule(
    new("AC208", "dead-regime", Severity.Error, "a regime that starts at or after the last step"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Steps | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Steps is not { } steps)
        {
            return;
        }

        foreach (var pivot in context.Run.Pivots)
        {
            if (pivot.FromStep is { } start && start.Value >= steps.Value)
            {
                var isFromOne = StepsFromOne.Has(context.Run, start.Place);
                sink.Report(At(
                    start.Place,
                    $"`{pivot.Name.Value}` starts at step {Figures.Count(start.Value)} of a run that ends at {Figures.Count(steps.Value)}: it never runs",
                    "never reached") with
                {
                    Secondary = [new Label(steps.Place, "the run ends here")],
                    Notes = isFromOne ? [StepsFromOne.Note(start.Value)] : [],
                    Help = isFromOne
                        ? $"write {Figures.Count(steps.Value)} or less, or lengthen the run"
                        : $"start it before step {Figures.Count(steps.Value)}, or lengthen the run",
                });
            }
        }
    }
}
