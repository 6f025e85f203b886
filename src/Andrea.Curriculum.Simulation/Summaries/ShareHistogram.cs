using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Counts of numbers on a grid; merges exactly.</summary>
/// <param name="cells">Points of the grid per unit; those of <see cref="ShareQuantiles"/> unless said otherwise.</param>
internal sealed class ShareHistogram(int cells = ShareHistogram.ShareCells)
{
    private const int ShareCells = 1000;

    /// <summary>Numbers beyond count at the grid's last point.</summary>
    private const double GreatestCell = 1L << 52;

    private readonly SortedDictionary<long, long> _counts = [];
    private long _total;

    /// <summary>Counts a number.</summary>
    public void Add(double number) => Add((long)Math.Floor(Math.Clamp((number * cells) + 0.5, -GreatestCell, GreatestCell)), 1);

    /// <summary>Counts all numbers of another histogram of the same grid.</summary>
    public void Add(ShareHistogram other)
    {
        foreach (var (cell, count) in other._counts)
        {
            Add(cell, count);
        }
    }

    /// <summary>The quantiles; null for fewer than two numbers.</summary>
    public ShareQuantiles? Quantiles() => Band() is { } band ? new(band.Low, band.Median, band.High) : null;

    /// <summary>The quantiles with the grid's resolution; null for fewer than two numbers.</summary>
    public Band? Band() => _total < 2 ? null : new(Quantile(5), Quantile(50), Quantile(95), 1.0 / cells);

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        long cells = _counts.Count;
        state.Pass(ref cells);
        if (!state.IsReading)
        {
            foreach (var (cell, count) in _counts)
            {
                var (known, times) = (cell, count);
                state.Pass(ref known);
                state.Pass(ref times);
            }

            return;
        }

        for (; cells > 0; cells--)
        {
            var (cell, count) = (0L, 0L);
            state.Pass(ref cell);
            state.Pass(ref count);
            Add(cell, count);
        }
    }

    private void Add(long cell, long count)
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
                return (double)cell / cells;
            }
        }

        return 1;
    }
}
