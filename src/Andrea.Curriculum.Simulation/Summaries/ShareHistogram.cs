namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Counts of numbers between 0 and 1 on the grid of <see cref="ShareQuantiles"/>; merges exactly.</summary>
internal sealed class ShareHistogram
{
    private const int Cells = 1000;

    private readonly SortedDictionary<int, long> _counts = [];
    private long _total;

    /// <summary>Counts a number.</summary>
    public void Add(double share) => Add((int)((share * Cells) + 0.5), 1);

    /// <summary>Counts all numbers of another histogram.</summary>
    public void Add(ShareHistogram other)
    {
        foreach (var (cell, count) in other._counts)
        {
            Add(cell, count);
        }
    }

    /// <summary>The quantiles; null for fewer than two numbers.</summary>
    public ShareQuantiles? Quantiles() => _total < 2 ? null : new(Quantile(5), Quantile(50), Quantile(95));

    private void Add(int cell, long count)
    {
        _counts[cell] = _counts.GetValueOrDefault(cell) + count;
        _total += count;
    }

    private double Quantile(int percent)
    {
        Int128 below = 0;
        foreach (var (cell, count) in _counts)
        {
            below += count;
            if (below * 100 >= (Int128)_total * percent)
            {
                return (double)cell / Cells;
            }
        }

        return 1;
    }
}
