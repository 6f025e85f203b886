using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// Walks over the vertices of a slice, each once, and never into a dead end, because tables say which sums can be completed. Children are
/// decided by falling width; a node with more comes before one with less.
/// </summary>
/// <typeparam name="TSum">Holds twice the greatest sum.</typeparam>
internal sealed class NestedWalk<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    private readonly IntegerSlice _slice;
    private readonly NestedTables<TSum> _tables;

    /// <summary>Prepares a walk.</summary>
    public NestedWalk(IntegerSlice slice, NestedTables<TSum> tables)
    {
        _slice = slice;
        _tables = tables;
    }

    /// <summary>What every node has above its least share, at each vertex in turn; one array, overwritten.</summary>
    public IEnumerable<TSum[]> Vertices()
    {
        var sums = new TSum[_slice.Count];
        var open = new Stack<IEnumerator<Task?>>();
        var root = new Task(0, 1, _tables.Gaps[0], null, null);
        open.Push(Choices(root, sums).GetEnumerator());
        while (open.TryPeek(out var choices))
        {
            if (!choices.MoveNext())
            {
                open.Pop();
            }
            else if (choices.Current is { } next)
            {
                open.Push(Choices(next, sums).GetEnumerator());
            }
            else
            {
                yield return sums;
            }
        }
    }

    /// <summary>Gives the next child each sum that can be completed; what is to do then, null for nothing.</summary>
    private IEnumerable<Task?> Choices(Task task, TSum[] sums)
    {
        var child = _tables.Order[task.Place];
        var (own, others) = (_tables.Node(child), _tables.From(task.Place + 1, task.Group));
        foreach (var (sum, isOpen) in Sums(own, others, task))
        {
            sums[child] = sum;
            var then = task.Place + 1 < _slice.FirstChild[task.Group + 1]
                ? task with { Place = task.Place + 1, Rest = task.Rest - sum, IsOpen = isOpen ? false : task.IsOpen }
                : task.Then;
            yield return _slice.IsGroup(child) ? Below(child, sum, isOpen, then) : then;
        }
    }

    /// <summary>At a group's own bounds its children may be rigid or not; between them they are what the group is.</summary>
    private Task Below(int group, TSum sum, bool isOpen, Task? then)
    {
        var isHeld = TSum.IsZero(sum) || sum == _tables.Widths[group];
        return new Task(group, _slice.FirstChild[group], sum + _tables.Gaps[group], isHeld ? null : isOpen, then);
    }

    private static List<(TSum Sum, bool IsOpen)> Sums(NodeCounts<TSum> own, NodeCounts<TSum> others, Task task)
    {
        var sums = new List<(TSum Sum, bool IsOpen)>();
        foreach (var sum in own.Rigid.Powers)
        {
            var rest = task.Rest - sum;
            if ((task.IsOpen != true && !others.Rigid.At(rest).IsZero) || (task.IsOpen != false && !others.OpenAt(rest).IsZero))
            {
                sums.Add((sum, false));
            }
        }

        if (task.IsOpen != false)
        {
            foreach (var rest in others.Rigid.Powers)
            {
                if (!own.OpenAt(task.Rest - rest).IsZero)
                {
                    sums.Add((task.Rest - rest, true));
                }
            }
        }

        sums.Sort((a, b) => a.Sum == b.Sum ? a.IsOpen.CompareTo(b.IsOpen) : b.Sum.CompareTo(a.Sum));
        return sums;
    }

    /// <summary>Children to be decided.</summary>
    /// <param name="Group">Their parent.</param>
    /// <param name="Place">The first of them.</param>
    /// <param name="Rest">Their sum.</param>
    /// <param name="IsOpen">Whether one of them must be open; null for either.</param>
    /// <param name="Then">What comes after them.</param>
    private sealed record Task(int Group, int Place, TSum Rest, bool? IsOpen, Task? Then);
}
