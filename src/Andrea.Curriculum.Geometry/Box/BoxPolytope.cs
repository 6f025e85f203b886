using System.Numerics;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>
/// Closed forms of the polytope {floor &lt;= w &lt;= cap, sum w = total} over integers on one common denominator; exact, O(n).
/// </summary>
/// <typeparam name="T">An integer type wide enough for n times the total and the sum of all bounds.</typeparam>
/// <remarks>
/// The polytope is empty exactly when a floor exceeds its cap, the floors exceed the total, or the caps fall short of it; otherwise
/// the tightened bounds max(floor, total - other caps) and min(cap, total - other floors) are each attained (POLYTOPE A1, A3).
/// </remarks>
internal sealed class BoxPolytope<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T[] _floors;
    private readonly T[] _caps;
    private readonly T _total;

    /// <summary>Takes numerators on the common denominator.</summary>
    /// <param name="floors">Floors, 0 or more.</param>
    /// <param name="caps">Caps, at most <paramref name="total"/>.</param>
    /// <param name="total">What the shares sum to.</param>
    public BoxPolytope(T[] floors, T[] caps, T total)
    {
        _floors = floors;
        _caps = caps;
        _total = total;
        FloorSum = Sum(floors);
        CapSum = Sum(caps);
    }

    /// <summary>Sum of the floors.</summary>
    public T FloorSum { get; }

    /// <summary>Sum of the caps.</summary>
    public T CapSum { get; }

    /// <summary>Index of the first source whose floor alone exceeds the total, or -1.</summary>
    public int FirstFloorAboveTotal()
    {
        for (var i = 0; i < _floors.Length; i++)
        {
            if (_floors[i] > _total)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the first source whose floor exceeds its cap, or -1.</summary>
    public int FirstFloorAboveCap()
    {
        for (var i = 0; i < _floors.Length; i++)
        {
            if (_floors[i] > _caps[i])
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Fewest sources whose floors exceed the total, greatest floor first: the set is irreducible, because the k - 1 greatest floors
    /// do not exceed it, and least, because no other k - 1 floors sum to more.
    /// </summary>
    public int[] FewestFloorsAboveTotal()
    {
        var order = new int[_floors.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => _floors[a] != _floors[b] ? _floors[b].CompareTo(_floors[a]) : a.CompareTo(b));
        var sum = T.Zero;
        var count = 0;
        while (sum <= _total)
        {
            sum += _floors[order[count++]];
        }

        return order[..count];
    }

    /// <summary>Least share of source <paramref name="i"/> over the polytope, which must not be empty.</summary>
    public T TightFloor(int i) => T.Max(_floors[i], _total - (CapSum - _caps[i]));

    /// <summary>Greatest share of source <paramref name="i"/> over the polytope, which must not be empty.</summary>
    public T TightCap(int i) => T.Min(_caps[i], _total - (FloorSum - _floors[i]));

    /// <summary>
    /// The vertex that maximises a linear score: floors first, then what is left goes to the sources in the order given, each up to
    /// its cap (fractional knapsack; POLYTOPE A7).
    /// </summary>
    /// <param name="order">Every source once, best score first.</param>
    public T[] Fill(ReadOnlySpan<int> order)
    {
        var shares = (T[])_floors.Clone();
        var left = _total - FloorSum;
        foreach (var i in order)
        {
            var gain = T.Min(_caps[i] - _floors[i], left);
            shares[i] += gain;
            left -= gain;
        }

        return shares;
    }

    private static T Sum(T[] values)
    {
        var sum = T.Zero;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
