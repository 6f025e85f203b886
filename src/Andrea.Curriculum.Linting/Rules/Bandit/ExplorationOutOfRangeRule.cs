using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Bandit;

/// <summary>AC305: an exploration constant below 0.</summary>
/// <remarks>
/// UCB adds C sqrt(ln N / n) to what a source has earned. A negative C turns the bonus into a penalty that is largest for the sources
/// that were drawn least: the bandit avoids exactly what it does not know.
/// </remarks>
internal sealed class ExplorationOutOfRangeRule() : LintRule(
    new("AC305", "exploration-out-of-range", Severity.Error, "an exploration setting outside the range in which its policy is defined"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Bandit | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var (exploration, _) in WrittenSettings.Of(context, bandit => bandit.Exploration))
        {
            if (exploration.Value.Sign < 0)
            {
                sink.Report(At(
                    exploration.Place,
                    $"`exploration` is {Figures.Exact(exploration.Value)}, expected 0 or more: a negative bonus keeps the bandit from what it has drawn least",
                    "below 0") with
                {
                    Help = "the constant of UCB1 is `exploration: 1.4142135623730951`, for rewards between 0 and 1",
                });
            }
        }
    }
}
