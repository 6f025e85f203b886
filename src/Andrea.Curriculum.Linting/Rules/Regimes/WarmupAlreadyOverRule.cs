using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC205: a warmup that ended at or before the resume step.</summary>
/// <remarks>Warmup steps count from step 0 of the run, not from the resume step, so that this one has no effect any more.</remarks>
internal sealed class WarmupAlreadyOverRule() : LintRule(
    new("AC205", "warmup-already-over", Severity.Info, "a warmup that ended before the resume step"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var regime in context.Regimes)
        {
            if (regime is { Kind: RegimeKind.Warmup, IsDead: false, IsPast: true, End: { } end, Scope.WarmupSteps: { } steps })
            {
                sink.Report(At(
                    steps.Place,
                    $"this warmup ended at step {Figures.Count(end)}, before the run resumes at {Figures.Count(context.Run.ResumeStep.Value)}: it has no effect",
                    "counted from step 0") with
                {
                    Secondary = context.Run.ResumeStep.Place is { } place ? [new Label(place, "resumes here")] : [],
                    Help = "nothing need change; `curriculum_warmup_steps: 0` says the same",
                });
            }
        }
    }
}
