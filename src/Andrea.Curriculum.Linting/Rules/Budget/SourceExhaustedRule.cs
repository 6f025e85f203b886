using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Budget;

/// <summary>AC502: a finite source that is used up before the end even at its least share, while its bounds still demand it.</summary>
/// <remarks>
/// <para>
/// With <c>on_exhausted: drop</c> the source leaves the mix and its floor is broken from then on; with <c>stop</c> the run ends there.
/// Which of the two happens is known before the first step: steps x sequences x sequence length x least share, summed over regimes,
/// exceeds its size. The step is where that sum reaches it, in expectation.
/// </para>
/// <para>Where the source repeats, <c>max_epochs</c> is the limit (AC501).</para>
/// </remarks>
internal sealed class SourceExhaustedRule() : LintRule(
    new("AC502", "source-exhausted", Severity.Warning, "a source used up before the end while its floor still demands it"))
{
    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (!context.Run.Sources.Any(source => source.OnExhausted is { Value: not OnExhausted.Repeat } && source.MaxEpochs is null))
        {
            return;
        }

        foreach (var budget in context.Analysis.Budget)
        {
            var source = context.Run.Sources[budget.Source];
            if (source is { OnExhausted: { Value: not OnExhausted.Repeat and var then, Place: var place }, MaxEpochs: null }
                && budget.Size is { } size && budget.LeastTokens > size && StepOf(context, budget.Source, size) is { } found)
            {
                var (step, regime) = found;
                var consequence = then == OnExhausted.Drop ? "it leaves the mix and its floor is broken" : "the run stops";
                var share = ShareOf(regime, budget.Source);
                sink.Report(At(
                    place,
                    $"`{source.Name.Value}` is used up at about step {step}, in `{regime.Regime.Name}`, even at its least share {Figures.Exact(share)}: {consequence} there",
                    then == OnExhausted.Drop ? "leaves the mix" : "ends the run") with
                {
                    Secondary = regime.Regime.Floors[budget.Source] is { Value.Sign: > 0 } floor
                        ? [new Label(floor.Place, $"floor {Figures.Exact(floor.Value)}")]
                        : [],
                    Notes = [$"{Figures.Rough(budget.LeastTokens)} tokens are needed to the end, and it has {Figures.Rough(size)}, {BudgetWords.BasisOf(budget.Basis)}"],
                    Help = "lower its floor, shorten the run, or write `on_exhausted: repeat` with a `max_epochs`",
                });
            }
        }
    }

    private static (string Step, RegimeAnalysis Regime)? StepOf(LintContext context, int source, Rational size)
    {
        var batches = context.Run.Batches!;
        var left = size;
        foreach (var regime in context.Live)
        {
            var start = Math.Max(regime.Regime.Start, context.Run.ResumeStep.Value);
            var share = ShareOf(regime, source);
            var used = share * Rational.Of(batches.TokensBetween(start, regime.Regime.End!.Value)!.Value);
            if (used > left)
            {
                var seen = Rational.Of(batches.TokensBetween(0, start)!.Value) + (left / share);
                var step = batches.StepAfter(seen)!.Value;
                return (Figures.Count(Rational.Of(batches.TokensBetween(0, step)!.Value) > seen ? step - 1 : step), regime);
            }

            left -= used;
        }

        return null;
    }

    private static Rational ShareOf(RegimeAnalysis regime, int source) => regime.KeepsWrittenMix
        ? regime.Regime.Mix!.Value[source]?.Value ?? Rational.Zero
        : regime.FeasiblePolytope!.TightFloor(source);
}
