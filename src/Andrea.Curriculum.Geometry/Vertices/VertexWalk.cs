using System.Numerics;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>
/// Walks over the vertices of {0 &lt;= x &lt;= ranges, sum x = slack}, each once, and never into a dead end: the time between two of them is
/// proportional to the number of coordinates.
/// </summary>
/// <remarks>
/// Coordinates are decided greatest range first, so that every range still undecided is at most that of the coordinate left strictly
/// inside (the open one). Then sums of undecided ranges grow in steps no greater than the gap they have to hit: one hits the open interval
/// (rest - open range, rest) whenever rest is positive, all of them together get past its lower end, and one of them is smaller than the
/// open range (it makes the step that would jump from end to end fall inside). If all equal the open range, their sums are its multiples.
/// </remarks>
internal sealed class VertexWalk
{
    private readonly BigInteger[] _ranges;
    private readonly BigInteger[] _below;
    private readonly int[] _places;

    /// <summary>Prepares a walk.</summary>
    /// <param name="ranges">Positive, each at most the slack.</param>
    public VertexWalk(BigInteger[] ranges)
    {
        _places = [.. Enumerable.Range(0, ranges.Length)];
        Array.Sort(_places, (i, j) => ranges[i] == ranges[j] ? i.CompareTo(j) : ranges[j].CompareTo(ranges[i]));
        _ranges = Array.ConvertAll(_places, i => ranges[i]);
        _below = new BigInteger[ranges.Length + 1];
        for (var i = ranges.Length - 1; i >= 0; i--)
        {
            _below[i] = _below[i + 1] + _ranges[i];
        }
    }

    private enum Choice
    {
        None,
        Full,
        Open,
        Zero,
        Done,
    }

    /// <summary>
    /// The vertices. In the order of falling ranges (equal ones in their own order) a full coordinate comes before an open one, and that
    /// before one at 0.
    /// </summary>
    /// <param name="slack">The sum of the coordinates, 0 to the sum of the ranges.</param>
    public IEnumerable<BigInteger[]> Vertices(BigInteger slack)
    {
        var choices = new Choice[_ranges.Length + 1];
        var rest = slack;
        var open = -1;
        for (var depth = 0; depth >= 0;)
        {
            if (depth == _ranges.Length)
            {
                yield return Point(choices, rest);
                depth--;
                continue;
            }

            (rest, open) = Undo(choices[depth], depth, rest, open);
            var choice = Next(choices[depth], depth, rest, open);
            choices[depth] = choice == Choice.Done ? Choice.None : choice;
            rest -= choice == Choice.Full ? _ranges[depth] : BigInteger.Zero;
            open = choice == Choice.Open ? depth : open;
            depth += choice == Choice.Done ? -1 : 1;
        }
    }

    private (BigInteger Left, int Open) Undo(Choice choice, int depth, BigInteger rest, int open) => choice switch
    {
        Choice.Full => (rest + _ranges[depth], open),
        Choice.Open => (rest, -1),
        _ => (rest, open),
    };

    private Choice Next(Choice last, int depth, BigInteger rest, int open)
    {
        for (var choice = last + 1; choice < Choice.Done; choice++)
        {
            var isPossible = choice switch
            {
                Choice.Full => CanEnd(depth + 1, rest - _ranges[depth], open),
                Choice.Open => open < 0 && CanEnd(depth + 1, rest, depth),
                _ => CanEnd(depth + 1, rest, open),
            };
            if (isPossible)
            {
                return choice;
            }
        }

        return Choice.Done;
    }

    /// <summary>True when the coordinates from <paramref name="depth"/> on can take what the open one, if there is one, leaves of the rest.</summary>
    private bool CanEnd(int depth, BigInteger rest, int open)
    {
        if (open < 0)
        {
            return rest.Sign >= 0 && rest <= _below[depth];
        }

        var gap = _ranges[open];
        if (rest.Sign <= 0 || rest - gap >= _below[depth])
        {
            return false;
        }

        // The last range is the least.
        return (depth < _ranges.Length && _ranges[^1] < gap) || !(rest % gap).IsZero;
    }

    private BigInteger[] Point(Choice[] choices, BigInteger rest)
    {
        var point = new BigInteger[_ranges.Length];
        for (var i = 0; i < point.Length; i++)
        {
            point[_places[i]] = choices[i] switch
            {
                Choice.Full => _ranges[i],
                Choice.Open => rest,
                _ => BigInteger.Zero,
            };
        }

        return point;
    }
}
