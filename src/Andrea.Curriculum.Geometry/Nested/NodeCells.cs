using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// What the rounding cells of a mix, cut to the bounds, allow for the shares of a node together, in fixed point. From the sources up, the
/// polytope meets the cells exactly when at every node the sum of the cells meets the node's bounds.
/// </summary>
/// <remarks>
/// An end that comes from floors alone never exceeds what some reachable mix has, so it needs no comparison, which the fixed point could
/// not decide where sums of bounds are equal; likewise one that comes from caps alone.
/// </remarks>
internal struct NodeCells
{
    private static readonly Int128 Plenty = FixedPoint.One * 2;
    private Int128 _low;
    private Int128 _high;
    private int _lowDropped;
    private int _highDropped;
    private bool _lowOpen;
    private bool _highOpen;
    private bool _hasInnerLow;
    private bool _hasInnerHigh;

    /// <summary>Adds the cell of a share that lies within its rounded bounds.</summary>
    public void AddSource(double share, double floor, double cap, in FixedInterval bounds)
    {
        var dropped = 0;
        if (share == floor)
        {
            AddLow(bounds.Low, bounds.LowDropped, false, false);
        }
        else
        {
            AddLow(FixedPoint.CellLow(share, ref dropped), dropped, !FixedPoint.IsCellClosed(share), true);
        }

        dropped = 0;
        if (share == cap)
        {
            AddHigh(bounds.High, bounds.HighDropped, false, false);
        }
        else
        {
            AddHigh(FixedPoint.CellHigh(share, ref dropped), dropped, !FixedPoint.IsCellClosed(share), true);
        }
    }

    /// <summary>Adds a group whose cells meet its bounds, cut to them.</summary>
    public void AddGroup(in NodeCells group, in FixedInterval bounds)
    {
        var low = Int128.Max(group._low, bounds.Low);
        var lowEnd = Int128.Max(group._low + group._lowDropped, bounds.Low + bounds.LowDropped);
        var isFloor = bounds.Low > group._low + group._lowDropped;
        AddLow(low, (int)(lowEnd - low), group._lowOpen && !isFloor, group._hasInnerLow && !isFloor);

        var high = Int128.Min(group._high, bounds.High);
        var highEnd = Int128.Min(group._high + group._highDropped, bounds.High + bounds.HighDropped);
        var isCap = bounds.High + bounds.HighDropped < group._high;
        AddHigh(high, (int)(highEnd - high), group._highOpen && !isCap, group._hasInnerHigh && !isCap);
    }

    /// <summary>Inside, or which bound the sum misses, or null when the fixed point is too coarse to tell.</summary>
    public readonly MembershipKind? Verdict(in FixedInterval bounds)
    {
        var above = _hasInnerLow ? IsLess(bounds.High, bounds.HighDropped, _low, _lowDropped, _lowOpen) : false;
        if (above == true)
        {
            return MembershipKind.GroupAboveCap;
        }

        var below = _hasInnerHigh ? IsLess(_high, _highDropped, bounds.Low, bounds.LowDropped, _highOpen) : false;
        return below == true ? MembershipKind.GroupBelowFloor : above is null || below is null ? null : MembershipKind.Inside;
    }

    /// <summary>Whether the left number is less than the right, or equal when one of them is only a limit.</summary>
    private static bool? IsLess(Int128 left, int leftDropped, Int128 right, int rightDropped, bool isOpen)
    {
        if (left + leftDropped < right)
        {
            return true;
        }

        if (right + rightDropped < left)
        {
            return false;
        }

        return leftDropped == 0 && rightDropped == 0 ? isOpen : null;
    }

    private void AddLow(Int128 low, int dropped, bool isOpen, bool isInner)
    {
        // No sum above 2 can come back to 1, and none overflows from there.
        _low = Int128.Min(_low + low, Plenty);
        _lowDropped += dropped;
        _lowOpen |= isOpen;
        _hasInnerLow |= isInner;
    }

    private void AddHigh(Int128 high, int dropped, bool isOpen, bool isInner)
    {
        _high = Int128.Min(_high + high, Plenty);
        _highDropped += dropped;
        _highOpen |= isOpen;
        _hasInnerHigh |= isInner;
    }
}
