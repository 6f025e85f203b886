using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Adds up a number per walk, and its square, as multiples of 2^-32; merges exactly.</summary>
/// <param name="cells">Points per unit of the grid for quantiles.</param>
internal sealed class FigureTally(int cells)
{
    private const int FractionBits = 32;
    private const double Units = 1L << FractionBits;

    /// <summary>Numbers beyond are taken for this one.</summary>
    private const double Greatest = 1L << 30;

    private readonly ShareHistogram _histogram = new(cells);
    private long _count;
    private BigInteger _sum;
    private BigInteger _squares;

    /// <summary>Adds the number of one walk; not a number is left out.</summary>
    public void Add(double value)
    {
        if (double.IsNaN(value))
        {
            return;
        }

        var units = (long)Math.Floor((Math.Clamp(value, -Greatest, Greatest) * Units) + 0.5);
        _count++;
        _sum += units;
        _squares += (Int128)units * units;
        _histogram.Add(value);
    }

    /// <summary>Adds the numbers of other walks.</summary>
    public void Add(FigureTally other)
    {
        _count += other._count;
        _sum += other._sum;
        _squares += other._squares;
        _histogram.Add(other._histogram);
    }

    /// <summary>The summary; null when no walk has the number.</summary>
    public FigureSummary? Summarise(WalkFigure figure)
    {
        if (_count == 0)
        {
            return null;
        }

        var mean = CorrectRounding.Divide(_sum, (BigInteger)_count << FractionBits);
        return new FigureSummary(figure, _count, mean, IntervalAround(mean), _histogram.Band());
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        state.Pass(ref _count);
        state.Pass(ref _sum);
        state.Pass(ref _squares);
        _histogram.Pass(state);
    }

    private MeanInterval? IntervalAround(double mean)
    {
        if (_count < 2)
        {
            return null;
        }

        var freedom = _count - 1;
        var deviations = (_count * _squares) - (_sum * _sum);
        var variance = CorrectRounding.Divide(deviations, ((BigInteger)_count * _count * freedom) << (2 * FractionBits));
        var half = StudentQuantile.Of(freedom) * Math.Sqrt(variance);
        return new MeanInterval(mean - half, mean + half);
    }
}
