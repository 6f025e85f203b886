using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC204: a warmup that begins after step 0: it restricts a model that already speaks.</summary>
/// <remarks>
/// <para>
/// A warmup keeps a model that knows nothing away from text that is too easy. After a pivot, or in a file that continues a run, it only
/// takes sources away for a while. ANDREA's polish says <c>curriculum_warmup_steps: 0</c>.
/// </para>
/// <para>
/// A warmup at top level counts from step 0. A file that resumes inside it is taken as the same warmup going on, unless the file that
/// it continues had no warmup at that step.
/// </para>
/// </remarks>
internal sealed class WarmupOnResumedRunRule() : LintRule(
    new("AC204", "warmup-on-resumed-run", Severity.Warning, "a warmup that begins after step 0"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Steps | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var regime in context.Regimes)
        {
            if (regime is { Kind: RegimeKind.Warmup, IsDead: false, IsPast: false, Scope.WarmupSteps: { } steps } && BeginsLate(context, regime) is { } since)
            {
                sink.Report(At(
                    steps.Place,
                    $"this warmup begins at step {Figures.Count(since)}: it takes sources away from a model that already speaks",
                    $"{Figures.Count(steps.Value)} steps") with
                {
                    Help = "write `curriculum_warmup_steps: 0`",
                });
            }
        }
    }

    private static long? BeginsLate(LintContext context, Regime warmup)
    {
        if (warmup.Start > 0)
        {
            return warmup.Start;
        }

        var resume = context.Run.ResumeStep.Value;
        if (resume <= 0 || context.Continued is not { } continued)
        {
            return null;
        }

        foreach (var regime in continued.Plan.Regimes)
        {
            if (regime.Kind == RegimeKind.Warmup && regime.Start < resume && (regime.End is not { } end || end >= resume))
            {
                return null;
            }
        }

        return resume;
    }
}
