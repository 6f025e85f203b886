using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>
/// Lays a run's regimes out in time: the file's own warmup and regime, then each pivot in order of its first step, with its own
/// warmup before it. Each regime inherits from the one before it; warmup is not inherited.
/// </summary>
public static class RegimePlanner
{
    /// <summary>Name of the file's own warmup; a pivot's is <c>name-warmup</c>.</summary>
    public const string WarmupName = "warmup";

    /// <summary>Plans the regimes of a run.</summary>
    /// <param name="run">The run; it has at least one source.</param>
    public static RegimePlan Plan(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var regimes = ImmutableArray.CreateBuilder<Regime>();
        var pivots = run.Pivots.OrderBy(pivot => pivot.FromStep!.Value.Value).ToList();
        var bounds = BoundsInForce.None(run.Sources.Length).After(run.Own);
        Add(run, run.Own, bounds, 0, FirstStep(pivots, 0), regimes);
        for (var i = 0; i < pivots.Count; i++)
        {
            bounds = bounds.After(pivots[i]);
            Add(run, pivots[i], bounds, pivots[i].FromStep!.Value.Value, FirstStep(pivots, i + 1), regimes);
        }

        var planned = regimes.ToImmutable();
        return new RegimePlan(run, planned, RegimeOrder.Check(run, planned));
    }

    /// <summary>Whether a scope has a warmup: steps above 0 and at least one source.</summary>
    internal static bool HasWarmup(RegimeScope scope) =>
        scope.WarmupSteps is { Value: > 0 } && scope.WarmupSources is { IsEmpty: false };

    private static long? FirstStep(List<RegimeScope> pivots, int index) =>
        index < pivots.Count ? pivots[index].FromStep!.Value.Value : null;

    private static void Add(
        TrainingRun run, RegimeScope scope, BoundsInForce bounds, long start, long? next, ImmutableArray<Regime>.Builder regimes)
    {
        // A regime that would start behind the run's end is dead: it ends where it starts.
        var end = (next, run.Steps?.Value) switch
        {
            ({ } pivot, { } steps) => Math.Max(start, Math.Min(pivot, steps)),
            ({ } pivot, null) => pivot,
            (null, { } steps) => Math.Max(start, steps),
            _ => (long?)null,
        };
        var isOwn = scope.FromStep is null;
        if (HasWarmup(scope))
        {
            var warmupEnd = Math.Min(start + scope.WarmupSteps!.Value.Value, end ?? long.MaxValue);
            var name = isOwn ? WarmupName : $"{scope.Name.Value}-{WarmupName}";
            regimes.Add(Warmup.Restrict(
                Regime(run, name, RegimeKind.Warmup, scope, bounds, start, warmupEnd), scope.WarmupSources!.Value, bounds.FloorEntries));
            start = warmupEnd;
        }

        regimes.Add(Regime(run, scope.Name.Value, isOwn ? RegimeKind.Own : RegimeKind.Pivot, scope, bounds, start, end));
    }

    private static Regime Regime(
        TrainingRun run, string name, RegimeKind kind, RegimeScope scope, BoundsInForce bounds, long start, long? end) => new()
        {
            Name = name,
            Kind = kind,
            Scope = scope,
            Start = start,
            End = end,
            IsPast = run.ResumeStep.Value > 0 && end <= run.ResumeStep.Value,
            Present = ImmutableArray.CreateRange(Enumerable.Repeat(true, run.Sources.Length)),
            Floors = bounds.Floors,
            Caps = bounds.Caps,
            Exclusions = bounds.Exclusions,
            Mix = bounds.Mix,
            Groups = bounds.Groups,
            Constraints = bounds.Constraints,
            DroppedFloors = bounds.DroppedFloors,
            Bandit = bounds.Bandit,
        };
}
