using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Counts the units of data that walks draw from every source, over all regimes; merges exactly.</summary>
internal sealed class DataTally
{
    /// <summary>Points of the grid for epochs, per epoch.</summary>
    private const int EpochCells = 100;

    private readonly SimulationPlan _plan;
    private readonly double?[] _epoch;
    private readonly UInt128[] _walk;
    private readonly BigInteger[] _units;
    private readonly ShareHistogram[] _epochs;

    /// <summary>Prepares the tally of a plan.</summary>
    public DataTally(SimulationPlan plan)
    {
        _plan = plan;
        _epoch = [.. Enumerable.Range(0, plan.Sources).Select(i => SourceSizes.UnitsOf(plan.Run, i)?.ToDouble())];
        _walk = new UInt128[plan.Sources];
        _units = new BigInteger[plan.Sources];
        _epochs = [.. _epoch.Select(_ => new ShareHistogram(EpochCells))];
    }

    /// <summary>A walk begins.</summary>
    public void BeginWalk() => Array.Clear(_walk);

    /// <summary>The walk has drawn from a source.</summary>
    public void Add(int source, UInt128 units) => _walk[source] += units;

    /// <summary>The walk is over.</summary>
    public void EndWalk()
    {
        for (var i = 0; i < _walk.Length; i++)
        {
            _units[i] += _walk[i];
            if (_epoch[i] is { } size)
            {
                _epochs[i].Add((double)_walk[i] / size);
            }
        }
    }

    /// <summary>Adds other walks.</summary>
    public void Add(DataTally other)
    {
        for (var i = 0; i < _walk.Length; i++)
        {
            _units[i] += other._units[i];
            _epochs[i].Add(other._epochs[i]);
        }
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        foreach (ref var units in _units.AsSpan())
        {
            state.Pass(ref units);
        }

        foreach (var epochs in _epochs)
        {
            epochs.Pass(state);
        }
    }

    /// <summary>One total per source.</summary>
    public ImmutableArray<DataTotal> Summarise() =>
        [.. _units.Select((units, i) => new DataTotal(i, SourceData.Of(_plan.Run, i, units, _plan.Walks), _epochs[i].Band()))];
}
