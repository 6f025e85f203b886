using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC210: a curriculum or learning-rate warmup that lasts as long as the run.</summary>
/// <remarks>
/// With <c>steps: 20000</c> a warmup of 20,000 steps leaves [20000, 20000) to the regime that it was to prepare. A learning rate that
/// rises for the whole run never reaches its peak.
/// </remarks>
internal sealed class WarmupLongerThanRunRule() : LintRule(
    new("AC210", "warmup-longer-than-run", Severity.Error, "a warmup of sources or learning rate that lasts as long as the run"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Optimizer;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Steps is not { Value: > 0 } steps)
        {
            return;
        }

        Check(context.Run.Own, 0, steps, sink);
        foreach (var pivot in context.Run.Pivots)
        {
            if (pivot.FromStep is { } start && start.Value < steps.Value)
            {
                Check(pivot, start.Value, steps, sink);
            }
        }

        if (context.Run.Optimizer?.LearningRateWarmupSteps is { } rising && rising.Value >= steps.Value)
        {
            Report(rising, steps, $"the learning rate rises for {Figures.Count(rising.Value)} steps of a run of {Figures.Count(steps.Value)}: it never reaches its peak", sink);
        }
    }

    private void Check(RegimeScope scope, long start, Located<long> steps, FindingSink sink)
    {
        if (scope.WarmupSteps is { } warmup && warmup.Value >= steps.Value - start)
        {
            var since = start == 0 ? "" : $" from step {Figures.Count(start)} on";
            Report(warmup, steps, $"a warmup of {Figures.Count(warmup.Value)} steps{since} lasts to the end of the run: `{scope.Name.Value}` never starts", sink);
        }
    }

    private void Report(Located<long> warmup, Located<long> steps, string message, FindingSink sink) =>
        sink.Report(At(warmup.Place, message, $"{Figures.Count(warmup.Value)} steps") with
        {
            Secondary = [new Label(steps.Place, $"the run ends at {Figures.Count(steps.Value)}")],
            Help = "shorten the warmup, or lengthen the run",
        });
}
