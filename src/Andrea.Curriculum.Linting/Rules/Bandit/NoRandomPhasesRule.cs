using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Bandit;

/// <summary>AC304: <c>random_phases: 0</c>.</summary>
/// <remarks>
/// Only a random phase gives a source shares that the bandit does not favour. Without any, a source that started badly is not pulled
/// again, its mean stays what it was, and a wrong arm can win for good: in simulation of 16 sources it did in 3 of 6 seeds.
/// </remarks>
internal sealed class NoRandomPhasesRule() : LintRule(
    new("AC304", "no-random-phases", Severity.Warning, "no random phases: a wrong arm can win for good"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Bandit | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var (share, _) in WrittenSettings.Of(context, bandit => bandit.RandomPhases))
        {
            if (share.Value.IsZero)
            {
                sink.Report(At(
                    share.Place,
                    "no phase is random: a source that starts badly is hardly drawn again, and a wrong one can win for good",
                    "every phase is the bandit's") with
                {
                    Help = "give a part of the phases to exploration, for instance `random_phases: 0.5`",
                });
            }
        }
    }
}
