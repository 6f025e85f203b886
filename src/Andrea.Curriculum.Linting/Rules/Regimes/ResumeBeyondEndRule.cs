using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC213: a resume step at or after the end of the run.</summary>
/// <remarks><c>steps</c> is the absolute end, also for a resumed file: 112,619 done of 100,000 leaves nothing to train.</remarks>
internal sealed class ResumeBeyondEndRule() : LintRule(
    new("AC213", "resume-beyond-end", Severity.Error, "a resume step at or after the end"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Steps | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.ResumeStep is { Value: > 0 and var resume, Place: { } place } && context.Run.Steps is { } steps && resume >= steps.Value)
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
