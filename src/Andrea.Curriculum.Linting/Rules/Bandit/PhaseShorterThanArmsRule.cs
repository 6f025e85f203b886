using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Bandit;

/// <summary>AC308: even the greatest phase has fewer draws than the regime has sources.</summary>
/// <remarks>
/// A random phase is meant to show the bandit every source. One of at most 10 draws over 40 sources leaves at least 30 unseen, so
/// that the means which it compares come from different parts of the run.
/// </remarks>
internal sealed class PhaseShorterThanArmsRule() : LintRule(
    new("AC308", "phase-shorter-than-arms", Severity.Info, "phases with fewer draws than there are sources"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs =>
        RuleNeeds.Bandit | RuleNeeds.Schedule | RuleNeeds.Sources | RuleNeeds.Warmups | RuleNeeds.Bounds | RuleNeeds.Batch;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var (phase, first) in WrittenSettings.Of(context, bandit => bandit.PhaseSteps))
        {
            var regime = first;
            foreach (var other in context.Regimes)
            {
                if (!other.IsDead && !other.IsPast && other.Bandit.PhaseSteps.Place == phase.Place && AvailableSources.Count(other) > AvailableSources.Count(regime))
                {
                    regime = other;
                }
            }

            var perStep = regime.Bandit.Draw.Value == BanditDraw.Step ? 1 : context.Run.Batch?.Sequences?.Value;
            var arms = AvailableSources.Count(regime);
            if (perStep is { } each && phase.Value.Greatest >= phase.Value.Least && phase.Value.Greatest < (arms + each - 1) / each)
            {
                sink.Report(At(
                    phase.Place,
                    $"a phase draws at most {Figures.Count(phase.Value.Greatest * each)} times, and `{regime.Name}` has {Figures.Count(arms)} sources: no phase sees them all",
                    "steps of a phase") with
                {
                    Help = $"let phases last {Figures.Count((arms + each - 1) / each)} steps or more if one is to show every source",
                });
            }
        }
    }
}
