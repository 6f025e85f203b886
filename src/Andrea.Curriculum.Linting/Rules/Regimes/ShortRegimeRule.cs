using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC217: a regime or warmup that is shorter than one greatest phase, or too short to pull every arm <c>min_pulls</c> (10) times.</summary>
/// <remarks>
/// A phase of up to 42 steps does not fit into a regime of 30: it is cut short, and may be the only one. With sixteen
/// sources and one draw a step, 100 steps pull each six times on average: too few to tell a good source from a lucky one. Adaptive
/// bandits only.
/// </remarks>
internal sealed class ShortRegimeRule() : LintRule(
    new("AC217", "short-regime", Severity.Warning, "a regime or warmup too short for its bandit to learn anything"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var analysis in context.Live)
        {
            var regime = analysis.Regime;
            if (regime.End is { } end && regime.Bandit.IsWrittenAndAdaptive && analysis.Polytope is not { Dimension: <= 0 }
                && Reason(context, regime, end - regime.Start) is { } reason)
            {
                var (place, label) = PlaceOf(context, regime);
                sink.Report(At(place, $"`{regime.Name}` lasts {Steps(end - regime.Start)}, {reason}", label) with
                {
                    Secondary = Next(context, regime, end),
                    Help = "make it longer, or its phases shorter",
                });
            }
        }
    }

    private static string? Reason(LintContext context, Regime regime, long steps)
    {
        var greatest = regime.Bandit.PhaseSteps.Value.Greatest;
        if (steps < greatest)
        {
            return $"less than one phase of up to {Steps(greatest)}: its bandit may decide only once";
        }

        var draws = regime.Bandit.Draw.Value == BanditDraw.Step ? 1 : context.Run.Batch?.Sequences?.Value;
        var arms = AvailableSources.Count(regime);
        if (draws is not { } each || (Rational)steps * each >= context.Thresholds.MinPulls * arms)
        {
            return null;
        }

        return $"which pull each of its {arms} sources {Figures.Rough((Rational)steps * each / arms)} times on average: too few to tell them apart "
            + $"(`min_pulls` is {Figures.Exact(context.Thresholds.MinPulls)})";
    }

    private static string Steps(long count) => $"{Figures.Count(count)} {(count == 1 ? "step" : "steps")}";

    private static (FileSpan Place, string Label) PlaceOf(LintContext context, Regime regime) => regime.Kind switch
    {
        RegimeKind.Warmup => (regime.Scope.WarmupSteps?.Place ?? regime.Scope.Place, "the warmup"),
        RegimeKind.Pivot => (regime.Scope.FromStep?.Place ?? regime.Scope.Place, "it begins here"),
        _ => (context.Run.Steps?.Place ?? regime.Scope.Place, ""),
    };

    /// <summary>What ends the regime, unless that is the end of the run.</summary>
    private static ImmutableArray<Label> Next(LintContext context, Regime regime, long end)
    {
        foreach (var pivot in context.Run.Pivots)
        {
            if (pivot.FromStep is { } step && step.Value == end)
            {
                return [new Label(step.Place, $"`{regime.Name}` ends here")];
            }
        }

        return [];
    }
}
