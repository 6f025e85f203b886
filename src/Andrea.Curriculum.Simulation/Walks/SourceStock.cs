using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>What a walk has left of finite sources. Sources that start again when they are used up are not counted.</summary>
internal sealed class SourceStock
{
    private readonly ImmutableArray<StockLimit> _limits;
    private readonly int[] _limitOf;
    private readonly long[] _left;

    /// <summary>Prepares the stock of a plan.</summary>
    public SourceStock(SimulationPlan plan)
    {
        _limits = plan.Limits;
        _left = new long[_limits.Length];
        _limitOf = new int[plan.Sources];
        Array.Fill(_limitOf, -1);
        for (var i = 0; i < _limits.Length; i++)
        {
            _limitOf[_limits[i].Source] = i;
        }
    }

    /// <summary>True when some source is counted.</summary>
    public bool IsCounted => !_limits.IsEmpty;

    /// <summary>Sources that are used up and leave the mix, in file order.</summary>
    public ImmutableArray<int> Dropped { get; private set; } = [];

    /// <summary>The source that left last.</summary>
    public int LastDropped { get; private set; }

    /// <summary>A walk begins: all sources are whole.</summary>
    public void Refill()
    {
        Dropped = [];
        for (var i = 0; i < _left.Length; i++)
        {
            _left[i] = _limits[i].Units;
        }
    }

    /// <summary>Takes the data of some pulls.</summary>
    /// <param name="pulled">Sources pulled, in order.</param>
    /// <param name="units">Units of data of a pull.</param>
    /// <param name="exhausted">Receives the limits that were reached and the pulls that did, in order.</param>
    /// <returns>Index of the pull after which the run stops; -1 when it goes on.</returns>
    public int Take(ReadOnlySpan<int> pulled, long units, List<(StockLimit Limit, int Pull)> exhausted)
    {
        for (var i = 0; i < pulled.Length; i++)
        {
            var index = _limitOf[pulled[i]];
            if (index < 0 || _left[index] <= 0)
            {
                continue;
            }

            _left[index] -= Math.Min(units, _left[index]);
            if (_left[index] > 0)
            {
                continue;
            }

            exhausted.Add((_limits[index], i));
            if (_limits[index].Then == OnExhausted.Stop)
            {
                return i;
            }

            LastDropped = pulled[i];
            Dropped = [.. Dropped.Add(pulled[i]).Order()];
        }

        return -1;
    }
}
