using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>AC209: regimes out of order, with one start or one name, or a pivot inside a warmup.</summary>
internal static class RegimeOrder
{
    /// <summary>Everything that is wrong with the order of a run's regimes.</summary>
    public static ImmutableArray<Finding> Check(TrainingRun run, ImmutableArray<Regime> regimes)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        CheckOrder(run, findings);
        CheckStarts(run, findings);
        CheckNames(regimes, findings);
        CheckWarmups(run, findings);
        return findings.ToImmutable();
    }

    private static void CheckOrder(TrainingRun run, ImmutableArray<Finding>.Builder findings)
    {
        for (var i = 1; i < run.Pivots.Length; i++)
        {
            var (before, after) = (run.Pivots[i - 1], run.Pivots[i]);
            if (Start(after) < Start(before))
            {
                findings.Add(Problem(Severity.Error,
                    $"regime {Quotation.Of(after.Name.Value)} starts at step {Quotation.Steps(Start(after))}, before {Quotation.Of(before.Name.Value)} at {Quotation.Steps(Start(before))}, expected the order of time; which of them inherits from which is not what it seems",
                    after.FromStep!.Value.Place, $"{Quotation.Of(after.Name.Value)} starts earlier", before.FromStep!.Value.Place, $"{Quotation.Of(before.Name.Value)} is listed before it"));
            }
        }
    }

    private static void CheckStarts(TrainingRun run, ImmutableArray<Finding>.Builder findings)
    {
        var first = new Dictionary<long, RegimeScope>();
        foreach (var pivot in run.Pivots)
        {
            var start = Start(pivot);
            if (start == 0)
            {
                findings.Add(Problem(Severity.Error,
                    $"regime {Quotation.Of(pivot.Name.Value)} starts at step 0 like the file's own regime {Quotation.Of(run.Own.Name.Value)}, expected a later step; the own regime would never run",
                    pivot.FromStep!.Value.Place, "the same start", run.Own.Name.Place, "the file's own regime"));
            }
            else if (!first.TryAdd(start, pivot))
            {
                findings.Add(Problem(Severity.Error,
                    $"regimes {Quotation.Of(first[start].Name.Value)} and {Quotation.Of(pivot.Name.Value)} both start at step {Quotation.Steps(start)}, expected different steps; the first would never run",
                    pivot.FromStep!.Value.Place, "the same start", first[start].FromStep!.Value.Place, $"start of {Quotation.Of(first[start].Name.Value)}"));
            }
        }
    }

    private static void CheckNames(ImmutableArray<Regime> regimes, ImmutableArray<Finding>.Builder findings)
    {
        var first = new Dictionary<string, Regime>(StringComparer.Ordinal);
        foreach (var regime in regimes)
        {
            if (!first.TryAdd(regime.Name, regime))
            {
                findings.Add(Problem(Severity.Error,
                    $"two regimes are called {Quotation.Of(regime.Name)}, expected different names; `--regime` cannot tell them apart",
                    NamePlace(regime) ?? regime.Scope.Place, "the second one", NamePlace(first[regime.Name]), "the first one"));
            }
        }
    }

    private static void CheckWarmups(TrainingRun run, ImmutableArray<Finding>.Builder findings)
    {
        var scopes = run.Pivots.OrderBy(Start).Prepend(run.Own).ToList();
        for (var i = 0; i + 1 < scopes.Count; i++)
        {
            var (scope, next) = (scopes[i], scopes[i + 1]);
            var end = Start(scope) + (scope.WarmupSteps?.Value ?? 0);
            if (RegimePlanner.HasWarmup(scope) && Start(next) > Start(scope) && Start(next) <= end)
            {
                findings.Add(Problem(Severity.Warning,
                    Start(next) == end
                        ? $"regime {Quotation.Of(next.Name.Value)} starts at step {Quotation.Steps(end)}, where the warmup of {Quotation.Of(scope.Name.Value)} ends, so {Quotation.Of(scope.Name.Value)} never runs"
                        : $"regime {Quotation.Of(next.Name.Value)} starts at step {Quotation.Steps(Start(next))}, inside the warmup that lasts to step {Quotation.Steps(end)}, and ends it; {Quotation.Of(scope.Name.Value)} never runs",
                    next.FromStep!.Value.Place, "the pivot", scope.WarmupSteps!.Value.Place, $"warmup up to step {Quotation.Steps(end)}"));
            }
        }
    }

    private static long Start(RegimeScope scope) => scope.FromStep?.Value ?? 0;

    private static FileSpan? NamePlace(Regime regime) =>
        regime.Kind == RegimeKind.Warmup ? regime.Scope.WarmupSourcesPlace : regime.Scope.Name.Place;

    private static Finding Problem(
        Severity severity, string message, FileSpan place, string label, FileSpan? other, string otherLabel) => new()
        {
            Rule = ReadingRules.RegimeOrder,
            Severity = severity,
            Message = message,
            Primary = new Label(place, label),
            Secondary = other is { } second ? [new Label(second, otherLabel)] : [],
        };
}
