using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC201: <c>curriculum_warmup_steps</c> above 0 with no <c>curriculum_warmup_sources</c>.</summary>
/// <remarks>
/// A warmup has only its own sources. With none, no share can be given to anything: trainers either stop at step 0 or quietly ignore
/// the warmup, and the run starts as a firehose. Silent for a warmup that was over when the run resumes.
/// </remarks>
internal sealed class WarmupWithoutSourcesRule() : LintRule(
    new("AC201", "warmup-without-sources", Severity.Error, "warmup steps with no warmup sources"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Schedule | RuleNeeds.Sources | RuleNeeds.Warmups;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        Check(context.Run, context.Run.Own, sink);
        foreach (var pivot in context.Run.Pivots)
        {
            Check(context.Run, pivot, sink);
        }
    }

    private void Check(TrainingRun run, RegimeScope scope, FindingSink sink)
    {
        // A warmup that ended before the run resumes draws nothing any more.
        if (scope.WarmupSteps?.Value <= run.ResumeStep.Value - (scope.FromStep?.Value ?? 0))
        {
            return;
        }

        if (scope.WarmupSources is { IsEmpty: false } || scope.WarmupSteps is not { Value: > 0 } steps)
        {
            return;
        }

        sink.Report(At(
            steps.Place,
            $"a warmup of {Figures.Count(steps.Value)} steps has no sources: no mix exists in it",
            $"{Figures.Count(steps.Value)} steps") with
        {
            Secondary = scope.WarmupSourcesPlace is { } place ? [new Label(Wording.Place.FirstLine(place), "no source is named")] : [],
            Help = "name its sources in `curriculum_warmup_sources: [...]`, or write `curriculum_warmup_steps: 0`",
        });
    }
}
