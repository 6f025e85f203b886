using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;
using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Comparisons;

/// <summary>
/// Differences of one cell from the first, walk by walk: both meet the same draws, so that chance that both share falls out. Regimes
/// are paired by name.
/// </summary>
internal sealed class PairedTally
{
    private readonly (int First, int Own, FigureTally[] Figures)[] _pairs;

    /// <summary>Prepares the pairs of two plans.</summary>
    public PairedTally(SimulationPlan first, SimulationPlan own)
    {
        var pairs = new List<(int First, int Own, FigureTally[] Figures)>();
        for (var i = 0; i < own.Regimes.Length; i++)
        {
            var name = own.Regimes[i].Analysis.Regime.Name;
            for (var j = 0; j < first.Regimes.Length; j++)
            {
                if (first.Regimes[j].Analysis.Regime.Name == name)
                {
                    pairs.Add((j, i, [.. Enum.GetValues<WalkFigure>().Select(figure => new FigureTally(WalkFigures.CellsOf(figure)))]));
                }
            }
        }

        _pairs = [.. pairs];
    }

    /// <summary>Both have made the same walk.</summary>
    public void Add(Walker first, Walker own)
    {
        foreach (var (i, j, figures) in _pairs)
        {
            var (before, after) = (first.Tallies[i].LastWalk, own.Tallies[j].LastWalk);
            for (var k = 0; k < figures.Length; k++)
            {
                figures[k].Add(after[k] - before[k]);
            }
        }
    }

    /// <summary>Adds other walks.</summary>
    public void Add(PairedTally other)
    {
        for (var i = 0; i < _pairs.Length; i++)
        {
            for (var k = 0; k < _pairs[i].Figures.Length; k++)
            {
                _pairs[i].Figures[k].Add(other._pairs[i].Figures[k]);
            }
        }
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        foreach (var figure in _pairs.SelectMany(pair => pair.Figures))
        {
            figure.Pass(state);
        }
    }

    /// <summary>Differences in one of the cell's regimes; empty when the first cell has none of its name.</summary>
    /// <param name="regime">Index of the regime.</param>
    public ImmutableArray<FigureSummary> Summarise(int regime) =>
    [
        .. _pairs.Where(pair => pair.Own == regime)
            .SelectMany(pair => pair.Figures.Select((figure, i) => figure.Summarise((WalkFigure)i)).OfType<FigureSummary>()),
    ];
}
