using System.Numerics;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>Greatest flows in exact integers (Dinic 1970), within a limit of work.</summary>
/// <param name="work">Visits of arcs that may be spent.</param>
internal sealed class FlowNetwork(long work)
{
    private readonly List<int> _first = [];
    private readonly List<int> _heads = [];
    private readonly List<int> _next = [];
    private readonly List<BigInteger> _room = [];
    private long _work = work;

    /// <summary>True when a flow was given up because it cost too much; nothing found since means anything.</summary>
    public bool IsExhausted => _work < 0;

    /// <summary>Adds a node.</summary>
    public int AddNode()
    {
        _first.Add(-1);
        return _first.Count - 1;
    }

    /// <summary>Adds an arc; the number behind its own is that of the way back.</summary>
    public int AddArc(int tail, int head, BigInteger room)
    {
        Add(tail, head, room);
        Add(head, tail, BigInteger.Zero);
        return _room.Count - 2;
    }

    /// <summary>What flows through an arc.</summary>
    public BigInteger Flow(int arc) => _room[arc ^ 1];

    /// <summary>Sends as much as fits, at most <paramref name="limit"/>, from one node to another; returns how much.</summary>
    public BigInteger Send(int from, int to, BigInteger limit)
    {
        var sent = BigInteger.Zero;
        var levels = new int[_first.Count];
        var cursors = new int[_first.Count];
        while (sent < limit && FindLevels(from, to, levels))
        {
            _first.CopyTo(cursors);
            sent += SendAlong(from, to, limit - sent, levels, cursors);
        }

        return sent;
    }

    /// <summary>Raises the flow of an arc as far as the flow through all others can be led around; returns by how much.</summary>
    public BigInteger Raise(int arc)
    {
        var (room, back) = (_room[arc], _room[arc ^ 1]);
        (_room[arc], _room[arc ^ 1]) = (BigInteger.Zero, BigInteger.Zero);
        var raised = Send(_heads[arc], _heads[arc ^ 1], room);
        (_room[arc], _room[arc ^ 1]) = (room - raised, back + raised);
        return raised;
    }

    /// <summary>Which nodes could still receive something from a node.</summary>
    public bool[] ReachableFrom(int node)
    {
        var levels = new int[_first.Count];
        FindLevels(node, -1, levels);
        return Array.ConvertAll(levels, level => level >= 0);
    }

    private void Add(int tail, int head, BigInteger room)
    {
        _heads.Add(head);
        _room.Add(room);
        _next.Add(_first[tail]);
        _first[tail] = _heads.Count - 1;
    }

    private bool FindLevels(int from, int to, int[] levels)
    {
        Array.Fill(levels, -1);
        levels[from] = 0;
        var waiting = new Queue<int>();
        waiting.Enqueue(from);
        while (waiting.TryDequeue(out var node))
        {
            for (var arc = _first[node]; arc >= 0; arc = _next[arc])
            {
                if (--_work < 0)
                {
                    return false;
                }

                if (levels[_heads[arc]] < 0 && !_room[arc].IsZero)
                {
                    levels[_heads[arc]] = levels[node] + 1;
                    waiting.Enqueue(_heads[arc]);
                }
            }
        }

        return to >= 0 && levels[to] >= 0;
    }

    private BigInteger SendAlong(int from, int to, BigInteger limit, int[] levels, int[] cursors)
    {
        var sent = BigInteger.Zero;
        var path = new Stack<int>();
        var node = from;
        while (sent < limit && --_work >= 0)
        {
            if (node == to)
            {
                var least = path.Aggregate(limit - sent, (least, arc) => BigInteger.Min(least, _room[arc]));
                sent += least;
                Fill(path, least);
                path.Clear();
                node = from;
                continue;
            }

            var arc = cursors[node];
            if (arc >= 0 && (_room[arc].IsZero || levels[_heads[arc]] != levels[node] + 1))
            {
                cursors[node] = _next[arc];
            }
            else if (arc >= 0)
            {
                path.Push(arc);
                node = _heads[arc];
            }
            else if (path.TryPop(out var blocked))
            {
                levels[node] = -1;
                node = _heads[blocked ^ 1];
            }
            else
            {
                break;
            }
        }

        return sent;
    }

    private void Fill(Stack<int> path, BigInteger amount)
    {
        foreach (var arc in path)
        {
            _work--;
            _room[arc] -= amount;
            _room[arc ^ 1] += amount;
        }
    }
}
