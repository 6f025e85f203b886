using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>Repairs the regimes of a run, each in terms of the file as it is after the repairs before it.</summary>
public static class RunRepairs
{
    /// <summary>Both repairs of the regimes in conflict; one and the same when it is both.</summary>
    /// <param name="run">The run.</param>
    /// <param name="regimes">The regimes to repair; those that are feasible or not decided are left as they are.</param>
    public static (RunRepair Least, RunRepair Fewest) Of(RunAnalysis run, IReadOnlyList<RegimeAnalysis> regimes)
    {
        var least = Of(run, regimes, RepairKind.LeastChange);
        return least.IsProvenFewest ? (least, least) : (least, Of(run, regimes, RepairKind.FewestBounds));
    }

    /// <summary>Repairs the regimes in conflict.</summary>
    /// <param name="run">The run.</param>
    /// <param name="regimes">The regimes to repair; those that are feasible or not decided are left as they are.</param>
    /// <param name="kind">What to keep small.</param>
    public static RunRepair Of(RunAnalysis run, IReadOnlyList<RegimeAnalysis> regimes, RepairKind kind)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(regimes);
        var own = Of(run, regimes, kind, prefersOwn: true);
        if (own.Steps.Length < 2)
        {
            return own;
        }

        // What each regime moves for itself may be more than what they move together.
        var together = Of(run, regimes, kind, prefersOwn: false);
        return together.Edits is not null && (own.Edits is null || IsSmaller(together, own, kind)) ? together : own;
    }

    private static bool IsSmaller(RunRepair one, RunRepair other, RepairKind kind)
    {
        var (total, count) = (TotalOf(one).CompareTo(TotalOf(other)), CountOf(one).CompareTo(CountOf(other)));
        return kind == RepairKind.LeastChange ? (total, count).CompareTo((0, 0)) < 0 : (count, total).CompareTo((0, 0)) < 0;
    }

    private static Rational TotalOf(RunRepair repair) => repair.Steps.Aggregate(Rational.Zero, (sum, step) => sum + step.Bounds.Total);

    private static int CountOf(RunRepair repair) => repair.Steps.Sum(step => step.Bounds.Changes.Length);

    private static RunRepair Of(RunAnalysis run, IReadOnlyList<RegimeAnalysis> regimes, RepairKind kind, bool prefersOwn)
    {
        var joined = new JoinedSteps();
        var unrepaired = ImmutableArray.CreateBuilder<string>();
        var state = new PatchedRun(run);
        foreach (var name in regimes.Where(regime => regime.Polytope is { IsFeasible: false }).Select(regime => regime.Regime.Name))
        {
            var regime = state.Run.Regimes.First(regime => regime.Regime.Name == name);
            if (regime.Polytope is { IsFeasible: true })
            {
                continue;
            }

            var others = state.Run.Regimes.Where(other => prefersOwn && other.Regime.Name != name).ToList();
            if (RegimeRepairSearch.Find(regime, others, kind) is not { } repair)
            {
                unrepaired.Add(name);
                continue;
            }

            if (!state.TryWrite(regime, repair))
            {
                // Other regimes may need the equations that it moves.
                if (RegimeRepairSearch.Find(regime, others, kind, movesEquations: false) is { } other && state.TryWrite(regime, other))
                {
                    repair = other with { IsProvenLeast = false, IsProvenFewest = false };
                }
                else
                {
                    state.GiveUp();
                }
            }

            joined.Add(regime, repair, state.Run);
        }

        var steps = joined.ToSteps();
        return new RunRepair(
            steps, unrepaired.ToImmutable(), state.ToEdits(), state.AlsoChanged([.. steps.Select(step => step.Regime.Regime.Name)]).RemoveAll(joined.ListsFinalBounds))
        {
            Obstacle = state.Obstacle,
        };
    }
}
