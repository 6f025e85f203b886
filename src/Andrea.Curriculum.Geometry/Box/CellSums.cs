using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>
/// Sums of the ends of a mix's rounding cells, each cell cut to its source's tightened bounds, in fixed point. The polytope meets the
/// cells exactly when the low ends reach down to 1 and the high ends reach up to it: every sum between can be had.
/// </summary>
/// <remarks>A share equal to a rounded bound stands for a cell that the exact bound cuts; any other cell lies between the bounds.</remarks>
internal ref struct CellSums
{
    private static readonly Int128 Plenty = FixedPoint.One * 2;
    private Int128 _low;
    private Int128 _high;
    private int _lowDropped;
    private int _highDropped;
    private bool _lowClosed;
    private bool _highClosed;
    private bool _onlyFloors;
    private bool _onlyCaps;

    /// <summary>Sums the cells of shares that lie within the rounded bounds.</summary>
    public CellSums(RoundedBounds bounds, ReadOnlySpan<double> mix)
    {
        _lowClosed = _highClosed = _onlyFloors = _onlyCaps = true;
        var floors = bounds.Floors.AsSpan();
        var caps = bounds.Caps.AsSpan();
        for (var i = 0; i < mix.Length; i++)
        {
            AddLow(mix[i], floors[i], bounds, i);
            AddHigh(mix[i], caps[i], bounds, i);
        }
    }

    /// <summary>Inside, a sum that misses 1, or null when the fixed point is too coarse to tell.</summary>
    public readonly Membership? Verdict()
    {
        var above = LowAboveOne();
        if (above == true)
        {
            return new Membership(MembershipKind.SumAboveOne, -1);
        }

        var below = HighBelowOne();
        if (below == true)
        {
            return new Membership(MembershipKind.SumBelowOne, -1);
        }

        return above is null || below is null ? null : Membership.Inside;
    }

    private readonly bool? LowAboveOne()
    {
        // Least shares of a polytope that has a point sum to 1 at most.
        if (_onlyFloors)
        {
            return false;
        }

        if (_lowDropped == 0)
        {
            return _low > FixedPoint.One || (_low == FixedPoint.One && !_lowClosed);
        }

        return _low >= FixedPoint.One ? true : _low + _lowDropped <= FixedPoint.One ? false : null;
    }

    private readonly bool? HighBelowOne()
    {
        if (_onlyCaps)
        {
            return false;
        }

        if (_highDropped == 0)
        {
            return _high < FixedPoint.One || (_high == FixedPoint.One && !_highClosed);
        }

        return _high >= FixedPoint.One ? false : _high + _highDropped <= FixedPoint.One ? true : null;
    }

    private void AddLow(double share, double floor, RoundedBounds bounds, int source)
    {
        if (share == floor)
        {
            ref readonly var bound = ref bounds.FixedFloor(source);
            _low += bound.Value;
            _lowDropped += bound.Dropped;
        }
        else
        {
            _low += FixedPoint.CellLow(share, ref _lowDropped);
            _lowClosed &= FixedPoint.IsCellClosed(share);
            _onlyFloors = false;
        }

        // No sum above 2 can come back to 1, and none overflows from there.
        _low = Int128.Min(_low, Plenty);
    }

    private void AddHigh(double share, double cap, RoundedBounds bounds, int source)
    {
        if (share == cap)
        {
            ref readonly var bound = ref bounds.FixedCap(source);
            _high += bound.Value;
            _highDropped += bound.Dropped;
        }
        else
        {
            _high += FixedPoint.CellHigh(share, ref _highDropped);
            _highClosed &= FixedPoint.IsCellClosed(share);
            _onlyCaps = false;
        }

        _high = Int128.Min(_high, Plenty);
    }
}
