using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Adds up a distance over walks.</summary>
internal sealed class DistanceTally
{
    private ExactSum _sum;
    private long _count;
    private double _least = double.PositiveInfinity;
    private double _greatest = double.NegativeInfinity;

    /// <summary>Adds the distance of one walk.</summary>
    public void Add(double distance)
    {
        _sum.Add(distance);
        _count++;
        _least = Math.Min(_least, distance);
        _greatest = Math.Max(_greatest, distance);
    }

    /// <summary>Adds the distances of other walks.</summary>
    public void Add(DistanceTally other)
    {
        _sum.Add(other._sum);
        _count += other._count;
        _least = Math.Min(_least, other._least);
        _greatest = Math.Max(_greatest, other._greatest);
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        _sum.Pass(state);
        state.Pass(ref _count);
        state.Pass(ref _least);
        state.Pass(ref _greatest);
    }

    /// <summary>The summary of at least one walk.</summary>
    public DistanceSummary Summarise() => new(_sum.DividedBy(_count), _least, _greatest);
}
