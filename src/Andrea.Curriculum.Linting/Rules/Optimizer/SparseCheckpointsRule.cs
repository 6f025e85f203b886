using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC406: more steps between checkpoints than <c>max_steps_at_risk</c> (10,000).</summary>
/// <remarks>
/// A run that diverges goes back to its last checkpoint. An early attempt at ANDREA-120M lost 27,000 steps because none was closer than
/// the launch; from then on one was kept every 100 steps.
/// </remarks>
internal sealed class SparseCheckpointsRule() : LintRule(
    new("AC406", "sparse-checkpoints", Severity.Warning, "more steps between checkpoints than one should risk"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Monitoring | RuleNeeds.Steps | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Monitoring?.CheckpointEvery is not { } every || every.Value <= context.Thresholds.MaxStepsAtRisk)
        {
            return;
        }

        var left = context.Run.Steps is { } steps ? steps.Value - context.Run.ResumeStep.Value : long.MaxValue;
        if (left <= context.Thresholds.MaxStepsAtRisk)
        {
            return;
        }

        sink.Report(At(
            every.Place,
            left < every.Value
                ? $"a checkpoint every {Figures.Count(every.Value)} steps of a run of {Figures.Count(left)}: none before its end"
                : $"a checkpoint every {Figures.Count(every.Value)} steps: a run that diverges may lose as many",
            "steps between checkpoints") with
        {
            Notes = [$"more than {Figures.Count(context.Thresholds.MaxStepsAtRisk)} is `max_steps_at_risk`"],
            Help = "keep checkpoints closer together, for instance `checkpoint_every: 1000`",
        });
    }
}
