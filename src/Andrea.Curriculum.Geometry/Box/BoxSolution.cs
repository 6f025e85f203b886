using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>A box solved in integers of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">An integer type wide enough for the sum of all bounds.</typeparam>
internal sealed class BoxSolution<T> : IBoxSolution
    where T : struct, IBinaryInteger<T>
{
    private readonly BoxPolytope<T> _box;
    private readonly T[] _tightFloors;
    private readonly T[] _tightCaps;

    /// <summary>Solves the box.</summary>
    public BoxSolution(T[] floors, T[] caps, T total)
    {
        _box = new BoxPolytope<T>(floors, caps, total);
        _tightFloors = new T[floors.Length];
        _tightCaps = new T[floors.Length];
        Conflict = FindConflict(_box, floors.Length, total);
        if (Conflict is not null)
        {
            return;
        }

        for (var i = 0; i < floors.Length; i++)
        {
            _tightFloors[i] = _box.TightFloor(i);
            _tightCaps[i] = _box.TightCap(i);
        }
    }

    /// <inheritdoc/>
    public (ConflictKind Kind, int[] Sources)? Conflict { get; }

    /// <inheritdoc/>
    public bool IsPinned(int source) => _tightFloors[source] == _tightCaps[source];

    /// <inheritdoc/>
    public BigInteger TightFloor(int source) => BigInteger.CreateChecked(_tightFloors[source]);

    /// <inheritdoc/>
    public BigInteger TightCap(int source) => BigInteger.CreateChecked(_tightCaps[source]);

    /// <inheritdoc/>
    public int GreatestShare()
    {
        var best = 0;
        for (var i = 1; i < _tightCaps.Length; i++)
        {
            if (_tightCaps[i] > _tightCaps[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public (BigInteger[] Shares, BigInteger Scale) EvenMost()
    {
        var (shares, scale) = _box.EvenMost();
        return (Array.ConvertAll(shares, BigInteger.CreateChecked), BigInteger.CreateChecked(scale));
    }

    /// <inheritdoc/>
    public BigInteger[] Fill(ReadOnlySpan<int> order) => Array.ConvertAll(_box.Fill(order), BigInteger.CreateChecked);

    private static (ConflictKind Kind, int[] Sources)? FindConflict(BoxPolytope<T> box, int count, T total)
    {
        var crossed = box.FirstFloorAboveCap();
        if (crossed >= 0)
        {
            return (ConflictKind.FloorAboveCap, [crossed]);
        }

        if (box.FloorSum > total)
        {
            return (ConflictKind.FloorsExceedOne, box.FewestFloorsAboveTotal());
        }

        return box.CapSum < total ? (ConflictKind.CapsBelowOne, [.. Enumerable.Range(0, count)]) : null;
    }
}
