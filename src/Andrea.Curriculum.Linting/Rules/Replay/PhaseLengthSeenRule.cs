using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>AC805: recorded phases whose lengths <c>phase_steps</c> does not allow.</summary>
/// <remarks>
/// A phase that a regime's end cuts short may be shorter. Where the record has no lengths, a run of equal mixes may be several phases:
/// a run of 43 to 83 steps is two phases of 7 to 42 at least, and only runs that no number of phases can fill are reported. Runs are judged
/// where every step is recorded.
/// </remarks>
internal sealed class PhaseLengthSeenRule() : ReplayRule(
    new("AC805", "phase-length-seen", Severity.Warning, "recorded phases shorter or longer than `phase_steps` allows"))
{
    /// <inheritdoc/>
    internal override void Check(ReplayContext context, FindingSink sink)
    {
        foreach (var odd in context.Facts.Phases)
        {
            var bandit = context.Regime(odd.Regime).Regime.Bandit;
            var (least, greatest) = bandit.PhaseSteps.Value;
            var allowed = $"{Figures.Count(least)} to {Figures.Count(greatest)} steps";
            var first = context.Step(odd.FirstStep, odd.Walk);
            var counted = odd.Count == 1 ? $"a phase of {Steps(odd.Least)} at {first}"
                : $"{Figures.Count(odd.Count)} phases of {(odd.Least == odd.Greatest ? Steps(odd.Least) : $"{Figures.Count(odd.Least)} to {Steps(odd.Greatest)}")}, the first at {first}";
            var into = odd.RunsInto is { } next ? $"; it runs into {context.RegimeName(next)}, which a pivot should begin" : "";
            sink.Report(At(odd.Place, $"{context.RegimeName(odd.Regime)} has {counted}, where phases have {allowed}{into}", Steps(odd.FirstLength)) with
            {
                Secondary = bandit.PhaseSteps.Place is { } place ? [new Label(place, $"phases have {allowed}")] : [],
                Subjects = context.Subjects(odd.Regime),
                Notes = bandit.PhaseSteps.Place is null ? [$"{allowed} are assumed, since the file has no `phase_steps`"] : [],
                Help = bandit.PhaseSteps.Place is null ? $"write what the trainer does, such as `bandit: {{phase_steps: [{odd.Least}, {Math.Max(odd.Greatest, odd.Least)}]}}`" : null,
            });
        }
    }

    private static string Steps(long count) => count == 1 ? "1 step" : $"{Figures.Count(count)} steps";
}
