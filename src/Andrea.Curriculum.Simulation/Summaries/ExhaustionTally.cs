using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Counts when walks used up their finite sources; merges exactly.</summary>
internal sealed class ExhaustionTally(ImmutableArray<StockLimit> limits)
{
    private readonly long[] _walks = new long[limits.Length];
    private readonly long[] _withoutMix = new long[limits.Length];
    private readonly long[] _earliest = [.. limits.Select(_ => long.MaxValue)];
    private readonly long[] _latest = new long[limits.Length];

    /// <summary>A walk used up a source in a step.</summary>
    public void Add(StockLimit limit, long step)
    {
        var i = limits.IndexOf(limit);
        _walks[i]++;
        _earliest[i] = Math.Min(_earliest[i], step);
        _latest[i] = Math.Max(_latest[i], step);
    }

    /// <summary>A walk ended because dropping a source left no mix.</summary>
    public void AddWithoutMix(int source)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            _withoutMix[i] += limits[i].Source == source ? 1 : 0;
        }
    }

    /// <summary>Adds the counts of other walks.</summary>
    public void Add(ExhaustionTally other)
    {
        for (var i = 0; i < _walks.Length; i++)
        {
            _walks[i] += other._walks[i];
            _withoutMix[i] += other._withoutMix[i];
            _earliest[i] = Math.Min(_earliest[i], other._earliest[i]);
            _latest[i] = Math.Max(_latest[i], other._latest[i]);
        }
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        state.Pass(_walks);
        state.Pass(_withoutMix);
        state.Pass(_earliest);
        state.Pass(_latest);
    }

    /// <summary>The sources that some walk used up, in file order.</summary>
    public ImmutableArray<ExhaustionSummary> Summarise() =>
    [
        .. Enumerable.Range(0, _walks.Length).Where(i => _walks[i] > 0).Select(i => new ExhaustionSummary
        {
            Source = limits[i].Source,
            Then = limits[i].Then,
            Walks = _walks[i],
            EarliestStep = _earliest[i],
            LatestStep = _latest[i],
            WalksWithoutMix = _withoutMix[i],
        }),
    ];
}
