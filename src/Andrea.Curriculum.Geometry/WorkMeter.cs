namespace Andrea.Curriculum.Geometry;

/// <summary>Counts the work of one figure.</summary>
/// <param name="limits">What it may cost.</param>
internal sealed class WorkMeter(FigureLimits limits)
{
    private long _left = limits.Work;

    /// <summary>Most different sums in one list.</summary>
    public int Sums => limits.Sums;

    /// <summary>Counts some work.</summary>
    /// <returns>False when that is more than was left: the figure is undecided.</returns>
    public bool TrySpend(long work)
    {
        _left -= Math.Min(work, _left + 1);
        return _left >= 0;
    }
}
