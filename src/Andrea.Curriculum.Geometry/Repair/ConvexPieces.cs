using System.Numerics;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>
/// A convex function of a node's share that is linear piece by piece, up to a constant: where its domain begins, and slope and length of
/// every piece, slopes ascending. Slopes are whole: each bound broken on a piece counts -1 (floor) or 1 (cap).
/// </summary>
/// <param name="Start">Least share of the domain.</param>
/// <param name="Pieces">The pieces; none when the domain is a point.</param>
internal sealed record ConvexPieces(BigInteger Start, IReadOnlyList<(int Slope, BigInteger Length)> Pieces)
{
    /// <summary>The function 0 on an interval.</summary>
    public static ConvexPieces Flat(BigInteger start, BigInteger end) => new(start, start < end ? [(0, end - start)] : []);

    /// <summary>
    /// The least sum of the functions over all ways to split a share between them (their infimal convolution): the pieces of all,
    /// cheapest first.
    /// </summary>
    public static ConvexPieces Split(IEnumerable<ConvexPieces> parts)
    {
        var start = BigInteger.Zero;
        var lengths = new SortedDictionary<int, BigInteger>();
        foreach (var part in parts)
        {
            start += part.Start;
            foreach (var (slope, length) in part.Pieces)
            {
                lengths[slope] = lengths.GetValueOrDefault(slope) + length;
            }
        }

        return new ConvexPieces(start, [.. lengths.Select(piece => (piece.Key, piece.Value))]);
    }

    /// <summary>The function on what an interval leaves of its domain; null when nothing.</summary>
    public ConvexPieces? Cut(BigInteger low, BigInteger high)
    {
        var kept = new List<(int, BigInteger)>();
        var (at, start) = (Start, BigInteger.Max(Start, low));
        foreach (var (slope, length) in Pieces)
        {
            var left = BigInteger.Max(at, start);
            at += length;
            var right = BigInteger.Min(at, high);
            if (left < right)
            {
                kept.Add((slope, right - left));
            }
        }

        return start > BigInteger.Min(at, high) ? null : new ConvexPieces(start, kept);
    }

    /// <summary>The function with what bounds at the node cost: 1 for every unit below each floor and above each cap.</summary>
    /// <param name="floors">Floors, ascending.</param>
    /// <param name="caps">Caps, ascending.</param>
    public ConvexPieces Bend(BigInteger[] floors, BigInteger[] caps)
    {
        var bent = new List<(int Slope, BigInteger Length)>();
        var (at, floor, cap) = (Start, 0, 0);
        foreach (var (slope, length) in Pieces)
        {
            var end = at + length;
            while (at < end)
            {
                floor = Pass(floors, floor, at);
                cap = Pass(caps, cap, at);
                var next = end;
                next = floor < floors.Length ? BigInteger.Min(next, floors[floor]) : next;
                next = cap < caps.Length ? BigInteger.Min(next, caps[cap]) : next;
                Add(bent, slope - (floors.Length - floor) + cap, next - at);
                at = next;
            }
        }

        return this with { Pieces = bent };
    }

    /// <summary>Steps over the bounds up to a share.</summary>
    private static int Pass(BigInteger[] bounds, int next, BigInteger share)
    {
        while (next < bounds.Length && bounds[next] <= share)
        {
            next++;
        }

        return next;
    }

    private static void Add(List<(int Slope, BigInteger Length)> pieces, int slope, BigInteger length)
    {
        if (pieces.Count > 0 && pieces[^1].Slope == slope)
        {
            pieces[^1] = (slope, pieces[^1].Length + length);
        }
        else
        {
            pieces.Add((slope, length));
        }
    }
}
