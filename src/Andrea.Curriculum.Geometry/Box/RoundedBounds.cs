using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>Tightened bounds as nearest doubles and as fixed-point numbers, for the tests and moves of every phase.</summary>
internal sealed class RoundedBounds
{
    private static readonly Int128 CoarseUnit = FixedPoint.One >> 61;
    private readonly (Int128 Value, int Dropped)[] _floors;
    private readonly (Int128 Value, int Dropped)[] _caps;
    private readonly long[] _coarseFloors;
    private readonly long[] _coarseCaps;

    /// <summary>Rounds the bounds of a box that is not empty.</summary>
    public RoundedBounds(IBoxSolution solution, int count, BigInteger denominator)
    {
        var floors = new double[count];
        var caps = new double[count];
        solution.Round(floors, caps);
        Floors = ImmutableCollectionsMarshal.AsImmutableArray(floors);
        Caps = ImmutableCollectionsMarshal.AsImmutableArray(caps);
        _floors = new (Int128, int)[count];
        _caps = new (Int128, int)[count];
        _coarseFloors = new long[count];
        _coarseCaps = new long[count];
        for (var i = 0; i < count; i++)
        {
            var dropped = 0;
            _floors[i] = (FixedPoint.Floor(solution.TightFloor(i), denominator, ref dropped), dropped);
            dropped = 0;
            _caps[i] = (FixedPoint.Floor(solution.TightCap(i), denominator, ref dropped), dropped);
            _coarseFloors[i] = (long)((_floors[i].Value + _floors[i].Dropped + CoarseUnit - 1) / CoarseUnit);
            _coarseCaps[i] = (long)(_caps[i].Value / CoarseUnit);
        }
    }

    /// <summary>Nearest doubles of the least shares.</summary>
    public ImmutableArray<double> Floors { get; }

    /// <summary>Nearest doubles of the greatest shares.</summary>
    public ImmutableArray<double> Caps { get; }

    /// <summary>Least share in units of 2^-61, rounded up.</summary>
    public long CoarseFloor(int source) => _coarseFloors[source];

    /// <summary>Greatest share in units of 2^-61, rounded down.</summary>
    public long CoarseCap(int source) => _coarseCaps[source];

    /// <summary>Least share in fixed point and whether it was cut.</summary>
    public ref readonly (Int128 Value, int Dropped) FixedFloor(int source) => ref _floors[source];

    /// <summary>Greatest share in fixed point and whether it was cut.</summary>
    public ref readonly (Int128 Value, int Dropped) FixedCap(int source) => ref _caps[source];
}
