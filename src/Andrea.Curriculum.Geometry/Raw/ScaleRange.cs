using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>An interval of positive numbers, narrowed limit by limit.</summary>
internal struct ScaleRange
{
    private Rational _low;
    private bool _isLowClosed;
    private Rational? _high;
    private bool _isHighClosed;

    /// <summary>True when no number is left.</summary>
    public readonly bool IsEmpty => _high is { } high && (_low > high || (_low == high && !(_isLowClosed && _isHighClosed)));

    /// <summary>Takes away what is less than a limit and, unless closed, the limit.</summary>
    public void AtLeast(Rational limit, bool isClosed)
    {
        if (limit > _low)
        {
            (_low, _isLowClosed) = (limit, isClosed);
        }
        else if (limit == _low)
        {
            _isLowClosed &= isClosed;
        }
    }

    /// <summary>Takes away what is greater than a limit and, unless closed, the limit.</summary>
    public void AtMost(Rational limit, bool isClosed)
    {
        if (_high is not { } high || limit < high)
        {
            (_high, _isHighClosed) = (limit, isClosed);
        }
        else if (limit == high)
        {
            _isHighClosed &= isClosed;
        }
    }
}
