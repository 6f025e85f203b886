using Andrea.Curriculum.Geometry.Nested;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>Tightened bounds of sources and nested groups as doubles, to be filled in any order of the sources.</summary>
internal sealed class EntropyTree
{
    /// <summary>Bounds of shares may be off by so much before they count as broken.</summary>
    private const double Rounding = 1e-12;

    private readonly int[] _parents;
    private readonly double[] _caps;
    private readonly double[] _floors;
    private readonly double[] _sums;

    /// <summary>Takes the bounds of a box or of nested groups.</summary>
    public EntropyTree(ReachablePolytope polytope)
    {
        Count = polytope.Count;
        var nested = polytope.Nested;
        _parents = nested?.Tree.Parent ?? [.. Enumerable.Repeat(Count, Count), -1];
        (_floors, _caps, _sums) = (new double[_parents.Length], new double[_parents.Length], new double[_parents.Length]);
        for (var node = 0; node < _parents.Length - 1; node++)
        {
            _floors[node] = (nested?.NodeFloor(node) ?? polytope.TightFloor(node)).ToDouble();
            _caps[node] = (nested?.NodeCap(node) ?? polytope.TightCap(node)).ToDouble();
        }

        (_floors[^1], _caps[^1]) = (1, 1);
    }

    /// <summary>Number of sources.</summary>
    public int Count { get; }

    /// <summary>Least shares of the sources.</summary>
    public double[] Floors => _floors[..Count];

    /// <summary>Greatest shares of the sources.</summary>
    public double[] Caps => _caps[..Count];

    /// <summary>True when exchanging two sources changes nothing.</summary>
    public bool AreTwins(int one, int other) =>
        _parents[one] == _parents[other] && _floors[one] == _floors[other] && _caps[one] == _caps[other];

    /// <summary>
    /// Finds the mix that is best when sources earlier in the order are better: from small groups to the whole, what a group's floor still
    /// lacks goes to its first sources that have room (POLYTOPE A7).
    /// </summary>
    /// <param name="order">The sources.</param>
    /// <param name="low">Least shares.</param>
    /// <param name="high">Greatest shares.</param>
    /// <param name="mix">Receives the mix.</param>
    /// <returns>False when there is none.</returns>
    public bool TryFill(int[] order, double[] low, double[] high, double[] mix)
    {
        Array.Clear(_sums);
        for (var i = 0; i < Count; i++)
        {
            mix[i] = low[i];
            _sums[_parents[i]] += low[i];
        }

        for (var group = Count; group < _parents.Length; group++)
        {
            if (_sums[group] > _caps[group] + Rounding)
            {
                return false;
            }

            if (_parents[group] >= 0)
            {
                _sums[_parents[group]] += _sums[group];
            }
        }

        for (var group = Count; group < _parents.Length; group++)
        {
            var lacking = _floors[group] - _sums[group];
            for (var k = 0; k < order.Length && lacking > 0; k++)
            {
                var source = order[k];
                var room = Math.Min(lacking, RoomIn(group, source, high[source] - mix[source]));
                if (room > 0)
                {
                    mix[source] += room;
                    lacking -= room;
                    for (var node = _parents[source]; node >= 0; node = _parents[node])
                    {
                        _sums[node] += room;
                    }
                }
            }

            if (lacking > Rounding)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a source may gain within a group; 0 of others' sources.</summary>
    private double RoomIn(int group, int source, double room)
    {
        var node = _parents[source];
        for (; node >= 0 && node < group; node = _parents[node])
        {
            room = Math.Min(room, _caps[node] - _sums[node]);
        }

        return node == group ? room : 0;
    }
}
