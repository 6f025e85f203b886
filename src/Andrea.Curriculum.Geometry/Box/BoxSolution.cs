using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Projection;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>A box solved in integers of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">An integer type wide enough for n times the total and the sum of all bounds.</typeparam>
internal sealed class BoxSolution<T> : IBoxSolution
    where T : struct, IBinaryInteger<T>
{
    private readonly BoxPolytope<T> _box;
    private readonly T _total;
    private readonly T _slack;
    private readonly T[] _tightFloors;
    private readonly T[] _tightCaps;

    /// <summary>Solves the box.</summary>
    public BoxSolution(T[] floors, T[] caps, T total)
    {
        _box = new BoxPolytope<T>(floors, caps, total);
        _total = total;
        _tightFloors = new T[floors.Length];
        _tightCaps = new T[floors.Length];
        Conflict = FindConflict(_box, floors.Length, total);
        if (Conflict is not null)
        {
            return;
        }

        _slack = total;
        for (var i = 0; i < floors.Length; i++)
        {
            _tightFloors[i] = _box.TightFloor(i);
            _tightCaps[i] = _box.TightCap(i);
            _slack -= _tightFloors[i];
        }
    }

    /// <inheritdoc/>
    public (ConflictKind Kind, int[] Sources)? Conflict { get; }

    /// <inheritdoc/>
    public BigInteger Slack => BigInteger.CreateChecked(_slack);

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
        var (shares, scale) = LevelFill.Nearest(new T[_tightFloors.Length], _tightFloors, _tightCaps, _total);
        return (Array.ConvertAll(shares, BigInteger.CreateChecked), BigInteger.CreateChecked(scale));
    }

    /// <inheritdoc/>
    public BigInteger[] Fill(ReadOnlySpan<int> order) => Array.ConvertAll(_box.Fill(order), BigInteger.CreateChecked);

    /// <inheritdoc/>
    public void Fill(ReadOnlySpan<int> order, ReadOnlySpan<double> floors, ReadOnlySpan<double> caps, Span<double> mix)
    {
        floors.CopyTo(mix);
        var left = _slack;
        foreach (var i in order)
        {
            var gain = _tightCaps[i] - _tightFloors[i];
            if (gain >= left)
            {
                mix[i] = gain == left ? caps[i] : CorrectRounding.Divide(_tightFloors[i] + left, _total);
                return;
            }

            mix[i] = caps[i];
            left -= gain;
        }

        throw new ArgumentException("the order names every source once", nameof(order));
    }

    /// <inheritdoc/>
    public void Round(Span<double> floors, Span<double> caps)
    {
        for (var i = 0; i < _tightFloors.Length; i++)
        {
            floors[i] = CorrectRounding.Divide(_tightFloors[i], _total);
            caps[i] = CorrectRounding.Divide(_tightCaps[i], _total);
        }
    }

    /// <inheritdoc/>
    public double RelativeSlack(int source) => CorrectRounding.Divide(_tightCaps[source] - _tightFloors[source], _slack);

    private static (ConflictKind Kind, int[] Sources)? FindConflict(BoxPolytope<T> box, int count, T total)
    {
        var alone = box.FirstFloorAboveTotal();
        if (alone >= 0)
        {
            return (ConflictKind.FloorsExceedOne, [alone]);
        }

        // The cap of an only source contradicts the sum, whatever the floor.
        if (count == 1 && box.CapSum < total)
        {
            return (ConflictKind.CapsBelowOne, [0]);
        }

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
