using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC213: a resume step at or after the end of the run, or after the end of the run that it continues.</summary>
/// <remarks>
/// <c>steps</c> is the absolute end, also for a resumed file: 112,619 done of 100,000 leaves nothing to train. A run that ended at
/// 100,000 has no checkpoint of step 112,619 to go on from.
/// </remarks>
internal sealed class ResumeBeyondEndRule() : LintRule(
    new("AC213", "resume-beyond-end", Severity.Error, "a resume step at or after the end, or after that of the run it continues"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Steps | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.ResumeStep is not { Value: > 0 and var resume, Place: { } place })
        {
            return;
        }

        if (context.Continued?.Run.Steps is { } before && resume > before.Value)
        {
            sink.Report(At(
                place,
                $"the run resumes at step {Figures.Count(resume)}, but the one that it continues ends at {Figures.Count(before.Value)}: there is no such checkpoint",
                "resumes here") with
            {
                Secondary = [new Label(before.Place, "the run before ends here")],
                Help = $"resume at step {Figures.Count(before.Value)} or before, or lengthen the run before",
            });
        }

        if (context.Run.Steps is { } steps && resume >= steps.Value)
        {
            sink.Report(At(
                place,
                $"the run resumes at step {Figures.Count(resume)} and ends at {Figures.Count(steps.Value)}: no step is left",
                "resumes here") with
            {
                Secondary = [new Label(steps.Place, "the absolute end, not a number of further steps")],
                Help = $"write the absolute end: `steps: {(Int128)resume + steps.Value}` for {Figures.Count(steps.Value)} further steps",
            });
        }
    }
}
