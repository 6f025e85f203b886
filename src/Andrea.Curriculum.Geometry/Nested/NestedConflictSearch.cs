using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Finds an irreducible conflict of nested bounds: every proper subset of what it names can hold.</summary>
/// <remarks>
/// The sum of a node's lows is the sum of the floors that are active below it, those of an antichain of nodes. Taken greatest first until
/// they exceed the cap, one floor less never does, and without the cap the floors hold unless they exceed 1, when the cap is no part of
/// the conflict. The active caps below a node cover it, and each of them is needed to fall short of the floor.
/// </remarks>
/// <typeparam name="T">An integer type wide enough for n times the total and the sum of all bounds.</typeparam>
internal sealed class NestedConflictSearch<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly GroupTree _tree;
    private readonly T[] _floors;
    private readonly T[] _caps;
    private readonly T _total;
    private readonly NestedIntervals<T> _intervals;

    /// <summary>Takes the bounds and what they allow.</summary>
    public NestedConflictSearch(GroupTree tree, T[] floors, T[] caps, T total, NestedIntervals<T> intervals)
    {
        _tree = tree;
        _floors = floors;
        _caps = caps;
        _total = total;
        _intervals = intervals;
    }

    /// <summary>A conflict, or null when all bounds can hold together.</summary>
    public NestedConflict? Find() => FindAlone() ?? FindCrossed() ?? FindSum();

    /// <summary>One bound that no mix satisfies.</summary>
    private NestedConflict? FindAlone()
    {
        for (var node = 0; node < _tree.Count; node++)
        {
            if (_floors[node] > _total)
            {
                return new NestedConflict(ConflictKind.FloorsExceedOne, [node], _tree.Root);
            }

            if (IsWithoutMembers(node) && _floors[node] > T.Zero)
            {
                return new NestedConflict(ConflictKind.CapsBelowGroupFloor, [], node);
            }

            if (HoldsEverything(node) && _caps[node] < _total)
            {
                return new NestedConflict(ConflictKind.CapsBelowOne, [node], _tree.Root);
            }
        }

        return null;
    }

    private NestedConflict? FindCrossed()
    {
        for (var node = 0; node < _tree.Root; node++)
        {
            if (_floors[node] > _caps[node])
            {
                return new NestedConflict(ConflictKind.FloorAboveCap, [], node);
            }
        }

        return null;
    }

    /// <summary>The first node, from the sources up, whose parts do not fit it; so all below it do.</summary>
    private NestedConflict? FindSum()
    {
        for (var node = _tree.SourceCount; node < _tree.Count; node++)
        {
            if (_intervals.LowSum[node] > _caps[node])
            {
                return Floors(node);
            }

            if (_intervals.HighSum[node] < _floors[node])
            {
                var kind = node == _tree.Root ? ConflictKind.CapsBelowOne : ConflictKind.CapsBelowGroupFloor;
                return new NestedConflict(kind, ActiveCaps(node), node);
            }
        }

        return null;
    }

    private NestedConflict Floors(int owner)
    {
        var active = ActiveFloors(owner);
        Array.Sort(active, (a, b) => _floors[a] != _floors[b] ? _floors[b].CompareTo(_floors[a]) : a.CompareTo(b));
        var sum = T.Zero;
        var count = 0;
        while (sum <= _caps[owner])
        {
            sum += _floors[active[count++]];
        }

        return sum > _total
            ? new NestedConflict(ConflictKind.FloorsExceedOne, active[..count], _tree.Root)
            : new NestedConflict(ConflictKind.FloorsExceedGroupCap, active[..count], owner);
    }

    private int[] ActiveFloors(int owner)
    {
        var found = new List<int>();
        var open = new Stack<int>(_tree.Children(owner).ToArray());
        while (open.TryPop(out var node))
        {
            if (_floors[node] < _intervals.LowSum[node])
            {
                Push(open, node);
            }
            else if (_floors[node] > T.Zero)
            {
                found.Add(node);
            }
        }

        return [.. found];
    }

    private int[] ActiveCaps(int owner)
    {
        var found = new List<int>();
        var open = new Stack<int>(_tree.Children(owner).ToArray());
        while (open.TryPop(out var node))
        {
            if (node >= _tree.SourceCount && (_caps[node] > _intervals.HighSum[node] || IsWithoutMembers(node)))
            {
                Push(open, node);
            }
            else
            {
                found.Add(node);
            }
        }

        found.Sort();
        return [.. found];
    }

    private void Push(Stack<int> open, int node)
    {
        foreach (var child in _tree.Children(node))
        {
            open.Push(child);
        }
    }

    private bool IsWithoutMembers(int node) => node >= _tree.SourceCount && _tree.Children(node).IsEmpty;

    private bool HoldsEverything(int node) => node == _tree.Root || (node == 0 && _tree.SourceCount == 1);
}
