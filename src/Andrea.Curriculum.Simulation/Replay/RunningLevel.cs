using Andrea.Curriculum.Analysis.Replay;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>The median of the last losses, and their median distance from it, kept sorted as losses come and go.</summary>
internal sealed class RunningLevel
{
    /// <summary>Makes the median absolute deviation of normal noise its standard deviation: 1 / the normal quantile of 3/4 (Rousseeuw and Croux, 1993).</summary>
    private const double Consistency = 1.482602218505602;

    private readonly double[] _sorted = new double[LossCliff.Window];
    private readonly double[] _inOrder = new double[LossCliff.Window];
    private int _count;
    private int _next;

    /// <summary>True when there are enough losses for a level.</summary>
    public bool IsKnown => _count >= LossCliff.LeastWindow;

    /// <summary>The median.</summary>
    public double Level => _count % 2 == 1 ? _sorted[_count / 2] : (_sorted[(_count / 2) - 1] / 2) + (_sorted[_count / 2] / 2);

    /// <summary>Forgets all losses.</summary>
    public void Clear() => (_count, _next) = (0, 0);

    /// <summary>Takes a finite loss; of too many the oldest goes.</summary>
    public void Add(double loss)
    {
        if (_count == _sorted.Length)
        {
            var oldest = Array.BinarySearch(_sorted, _inOrder[_next]);
            Array.Copy(_sorted, oldest + 1, _sorted, oldest, _count - oldest - 1);
            _count--;
        }

        var found = Array.BinarySearch(_sorted, 0, _count, loss);
        var at = found >= 0 ? found : ~found;
        Array.Copy(_sorted, at, _sorted, at + 1, _count - at);
        _sorted[at] = loss;
        _count++;
        _inOrder[_next] = loss;
        _next = (_next + 1) % _inOrder.Length;
    }

    /// <summary>The robust standard deviation: the median absolute deviation from the level, made consistent with normal noise.</summary>
    public double Deviation()
    {
        // The nearest half lies around the median: grow an interval from there, nearest first.
        var level = Level;
        var (low, high) = ((_count - 1) / 2, ((_count - 1) / 2) + 1);
        var distance = 0.0;
        for (var taken = 0; taken <= _count / 2; taken++)
        {
            var below = low >= 0 ? level - _sorted[low] : double.PositiveInfinity;
            var above = high < _count ? _sorted[high] - level : double.PositiveInfinity;
            distance = Math.Min(below, above);
            (low, high) = below <= above ? (low - 1, high) : (low, high + 1);
        }

        return Consistency * distance;
    }
}
