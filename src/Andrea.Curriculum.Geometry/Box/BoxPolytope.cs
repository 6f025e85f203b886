using System.Numerics;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>
/// Closed forms of the polytope {floor &lt;= w &lt;= cap, sum w = total} over integers on one common denominator; exact, O(n).
/// </summary>
/// <typeparam name="T">An integer type wide enough for the sum of all bounds and the total.</typeparam>
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
    private readonly T _floorSum;
    private readonly T _capSum;

    /// <summary>Takes numerators on the common denominator.</summary>
    /// <param name="floors">Floors, 0 or more.</param>
    /// <param name="caps">Caps, at most <paramref name="total"/>.</param>
    /// <param name="total">What the shares sum to.</param>
    public BoxPolytope(T[] floors, T[] caps, T total)
    {
        _floors = floors;
        _caps = caps;
        _total = total;
        _floorSum = Sum(floors);
        _capSum = Sum(caps);
    }

    /// <summary>Sum of the floors.</summary>
    public T FloorSum => _floorSum;

    /// <summary>Sum of the caps.</summary>
    public T CapSum => _capSum;

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
    public T TightFloor(int i) => T.Max(_floors[i], _total - (_capSum - _caps[i]));

    /// <summary>Greatest share of source <paramref name="i"/> over the polytope, which must not be empty.</summary>
    public T TightCap(int i) => T.Min(_caps[i], _total - (_floorSum - _floors[i]));

    /// <summary>
    /// The most even mix: clip(level, floor, cap) with the one level at which the shares sum to the total. It majorises no other
    /// mix, so it has the greatest entropy and the greatest number of effective sources.
    /// </summary>
    /// <returns>
    /// Shares times <c>Scale</c>: the level is a fraction whose denominator is the number of sources at it.
    /// </returns>
    public (T[] Shares, T Scale) EvenMost()
    {
        var n = _floors.Length;
        var steps = new (T At, int Change)[2 * n];
        for (var i = 0; i < n; i++)
        {
            steps[2 * i] = (_floors[i], 1);
            steps[(2 * i) + 1] = (_caps[i], -1);
        }

        Array.Sort(steps, (a, b) => a.At.CompareTo(b.At));
        var sum = _floorSum;
        var level = T.Zero;
        var rising = 0;
        foreach (var (at, change) in steps)
        {
            var gain = T.CreateChecked(rising) * (at - level);
            if (rising > 0 && sum + gain >= _total)
            {
                break;
            }

            sum += gain;
            level = at;
            rising += change;
        }

        var scale = T.CreateChecked(Math.Max(1, rising));
        var scaledLevel = (level * scale) + (_total - sum);
        var shares = new T[n];
        for (var i = 0; i < n; i++)
        {
            shares[i] = T.Clamp(scaledLevel, _floors[i] * scale, _caps[i] * scale);
        }

        return (shares, scale);
    }

    /// <summary>
    /// The vertex that maximises a linear score: floors first, then what is left goes to the sources in the order given, each up to
    /// its cap (fractional knapsack; POLYTOPE A7).
    /// </summary>
    /// <param name="order">Every source once, best score first.</param>
    public T[] Fill(ReadOnlySpan<int> order)
    {
        var shares = (T[])_floors.Clone();
        var left = _total - _floorSum;
        foreach (var i in order)
        {
            if (left == T.Zero)
            {
                break;
            }

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
