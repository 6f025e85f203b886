using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;
using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Comparisons;

/// <summary>What walks of all cells did; merges exactly.</summary>
internal sealed class CellTallies
{
    private readonly ImmutableArray<PlanTally> _plans;
    private readonly ImmutableArray<PairedTally> _pairs;

    /// <summary>Tallies of no walks.</summary>
    public CellTallies(ImmutableArray<SimulationPlan> plans)
        : this(plans, [.. plans.Select(plan => new PlanTally(plan))])
    {
    }

    /// <summary>Tallies that walkers fill, one walker per cell.</summary>
    public CellTallies(ImmutableArray<SimulationPlan> plans, ImmutableArray<PlanTally> tallies) =>
        (_plans, _pairs) = (tallies, [.. plans.Skip(1).Select(plan => new PairedTally(plans[0], plan))]);

    /// <summary>All cells have made the same walk.</summary>
    public void EndWalk(ReadOnlySpan<Walker> walkers)
    {
        for (var i = 0; i < _pairs.Length; i++)
        {
            _pairs[i].Add(walkers[0], walkers[i + 1]);
        }
    }

    /// <summary>Adds other walks.</summary>
    public void Add(CellTallies other)
    {
        for (var i = 0; i < _plans.Length; i++)
        {
            _plans[i].Add(other._plans[i]);
        }

        for (var i = 0; i < _pairs.Length; i++)
        {
            _pairs[i].Add(other._pairs[i]);
        }
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        foreach (var plan in _plans)
        {
            plan.Pass(state);
        }

        foreach (var pair in _pairs)
        {
            pair.Pass(state);
        }
    }

    /// <summary>The results.</summary>
    public ImmutableArray<CellResult> Summarise(ImmutableArray<Cell> cells)
    {
        var results = ImmutableArray.CreateBuilder<CellResult>(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            var summary = _plans[i].Summarise() with { Changes = cells[i].Changes };
            ImmutableArray<ImmutableArray<FigureSummary>> differences =
                [.. summary.Regimes.Select((_, regime) => i == 0 ? [] : _pairs[i - 1].Summarise(regime))];
            results.Add(new CellResult(cells[i], summary, differences));
        }

        return results.MoveToImmutable();
    }
}
