namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>Counts the work of one question and ends it at the limit.</summary>
internal sealed class WorkBudget(long limit)
{
    private long _left = limit;

    /// <summary>Counts some work.</summary>
    /// <exception cref="UndecidedWithinLimitsException">The limit is reached.</exception>
    public void Spend(long work)
    {
        _left -= work;
        if (_left < 0)
        {
            throw new UndecidedWithinLimitsException("the constraints need more exact arithmetic than the limit allows");
        }
    }
}
