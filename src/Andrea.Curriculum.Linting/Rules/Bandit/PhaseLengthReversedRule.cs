using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Bandit;

/// <summary>AC301: the least phase length is above the greatest, or below 1.</summary>
/// <remarks>A phase lasts a number of steps drawn from [least, greatest]; <c>[42, 7]</c> has none, and a phase of 0 steps never ends.</remarks>
internal sealed class PhaseLengthReversedRule() : LintRule(
    new("AC301", "phase-length-reversed", Severity.Error, "least phase length above the greatest, or below 1"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Bandit;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        Check(context.Run.Own, sink);
        foreach (var pivot in context.Run.Pivots)
        {
            Check(pivot, sink);
        }
    }

    private void Check(RegimeScope scope, FindingSink sink)
    {
        if (scope.Bandit?.PhaseSteps is not { Value: var (least, greatest), Place: var place } || (least >= 1 && least <= greatest))
        {
            return;
        }

        var reversed = least > greatest;
        sink.Report(At(
            place,
            reversed
                ? $"phases of at least {Figures.Count(least)} and at most {Figures.Count(greatest)} steps: no length is both"
                : $"phases of {Figures.Count(least)} steps: a phase needs at least 1",
            reversed ? "least above greatest" : "least below 1") with
        {
            Help = reversed && greatest >= 1 ? $"write `phase_steps: [{greatest}, {least}]`" : "write a least length of 1 or more, as in `phase_steps: [7, 42]`",
        });
    }
}
