using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC409: a resumed schedule whose learning rate jumps at the resume step by a tenth or more.</summary>
/// <remarks>
/// <para>
/// A file that continues another takes the schedule over where it stood. With the same peak but another end the decay is read off a
/// different curve: a cosine to 200,000 steps stands at 0.40 of its peak at step 112,619, one to 400,000 at 0.82. A rate that
/// doubles at one step acts like the missing warmup of a fresh model.
/// </para>
/// <para>
/// Compared are schedules that both files write, of the same name: constant, linear or cosine to 0 at the end of the run, times the
/// linear warmup min(1, (t + 1) / warmup).
/// </para>
/// </remarks>
internal sealed class LearningRateResumeJumpRule() : LintRule(
    new("AC409", "lr-resume-jump", Severity.Warning, "a resumed schedule whose learning rate jumps"))
{
    private const double Tolerated = 0.1;

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Optimizer | RuleNeeds.Schedule | RuleNeeds.Steps;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        var resume = context.Run.ResumeStep.Value;
        if (resume <= 0 || context.Continued?.Run is not { } before
            || RateAt(before, resume) is not { } then || RateAt(context.Run, resume) is not { } now
            || then.Rate <= 0 || Math.Abs((now.Rate / then.Rate) - 1) < Tolerated)
        {
            return;
        }

        sink.Report(At(
            now.Cause,
            $"the learning rate jumps from {Shown(then.Rate)} to {Shown(now.Rate)} at the resume step {Figures.Count(resume)}",
            "this schedule") with
        {
            Secondary = [new Label(then.Cause, "the schedule until then")],
            Notes = [$"from {then.Arithmetic} to {now.Arithmetic}"],
            Help = "keep the peak, the shape and the end of the schedule, or let the rate rise again over a warmup",
        });
    }

    private static (double Rate, FileSpan Cause, string Arithmetic)? RateAt(TrainingRun run, long step)
    {
        if (run.Optimizer is not { LearningRate: { } peak, Schedule: { } shape } optimizer || run.Steps is not { Value: > 0 } steps
            || LearningRateSchedule.TryOf(shape.Value, steps.Value, optimizer.LearningRateWarmupSteps?.Value ?? 0) is not { } schedule)
        {
            return null;
        }

        var factor = schedule.FactorAt(step);
        return (
            peak.Value.ToDouble() * factor,
            peak.Place,
            $"{ExactText.FormatRounded(Rational.OfDouble(factor), 4)} of a peak of {Figures.Exact(peak.Value)} ({shape.Value} to {Figures.Count(steps.Value)} steps)");
    }

    private static string Shown(double rate) => rate.ToString("0.###e-0", System.Globalization.CultureInfo.InvariantCulture);
}
