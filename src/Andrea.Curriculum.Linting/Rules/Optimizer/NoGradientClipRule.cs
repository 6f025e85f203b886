using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>AC401: <c>gradient_clip: 0</c> under an adaptive bandit.</summary>
/// <remarks>
/// A bandit changes the mix every few steps, and the loss jumps with it; without a limit so does the gradient. It is the first of the
/// five causes that are named for the collapse of ANDREA's first run. A smaller model of 12 million parameters survived without.
/// Absent means unknown: only a written 0 is reported.
/// </remarks>
internal sealed class NoGradientClipRule() : LintRule(
    new("AC401", "no-gradient-clip", Severity.Warning, "a bandit that switches sources, without gradient clipping"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Optimizer | RuleNeeds.Bandit | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Optimizer?.GradientClip is not { Value.IsZero: true } clip)
        {
            return;
        }

        foreach (var regime in context.Regimes)
        {
            if (!regime.IsDead && !regime.IsPast && regime.Bandit.IsWrittenAndAdaptive)
            {
                var (least, greatest) = regime.Bandit.PhaseSteps.Value;
                sink.Report(At(
                    clip.Place,
                    $"no gradient clipping while a bandit changes the mix every {least} to {greatest} steps: each change can be an unbounded step",
                    "0 says none") with
                {
                    Secondary = [new Label(Wording.Place.FirstLine(BanditPlace.Of(regime)), "the bandit that changes the mix")],
                    Help = "clip the global norm, for instance `gradient_clip: 1.0`",
                });
                return;
            }
        }
    }
}
