using System.Numerics;

namespace Andrea.Curriculum.Optimization.Vertices;

/// <summary>Tells which extreme rays of a cone are neighbours: no third one has all their common zeros.</summary>
internal sealed class NeighbourTest
{
    private const int WordBits = 64;

    private readonly List<ConeRay> _rays;
    private readonly ulong[][] _raysOfRow;
    private readonly int _least;

    /// <summary>Takes all rays.</summary>
    /// <param name="rays">The rays.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="least">Fewest common zeros of neighbours: two less than the coordinates.</param>
    public NeighbourTest(List<ConeRay> rays, int rows, int least)
    {
        _rays = rays;
        _least = least;
        _raysOfRow = new ulong[rows][];
        for (var row = 0; row < rows; row++)
        {
            _raysOfRow[row] = ConeRay.NewSet(rays.Count);
            for (var r = 0; r < rays.Count; r++)
            {
                if (ConeRay.Includes(rays[r].Zeros, row))
                {
                    ConeRay.Include(_raysOfRow[row], r);
                }
            }
        }
    }

    /// <summary>Tests two rays.</summary>
    /// <param name="first">Index of one.</param>
    /// <param name="second">Index of the other.</param>
    /// <param name="zeros">Their common zeros, when they are neighbours; a new set.</param>
    /// <param name="work">What the test cost beyond looking at the two.</param>
    public bool AreNeighbours(int first, int second, out ulong[] zeros, out long work)
    {
        var (left, right) = (_rays[first].Zeros, _rays[second].Zeros);
        var count = 0;
        for (var w = 0; w < left.Length; w++)
        {
            count += BitOperations.PopCount(left[w] & right[w]);
        }

        work = 0;
        zeros = [];
        if (count < _least)
        {
            return false;
        }

        zeros = new ulong[left.Length];
        for (var w = 0; w < left.Length; w++)
        {
            zeros[w] = left[w] & right[w];
        }

        return HasNoThird(zeros, out work);
    }

    private bool HasNoThird(ulong[] zeros, out long work)
    {
        var found = 0;
        work = 0;
        var words = (_rays.Count + WordBits - 1) / WordBits;
        for (var w = 0; w < words; w++)
        {
            var common = ulong.MaxValue >> (w == words - 1 ? (words * WordBits) - _rays.Count : 0);
            for (var z = 0; z < zeros.Length && common != 0; z++)
            {
                for (var left = zeros[z]; left != 0 && common != 0; left &= left - 1)
                {
                    common &= _raysOfRow[(z * WordBits) + BitOperations.TrailingZeroCount(left)][w];
                    work++;
                }
            }

            found += BitOperations.PopCount(common);
            if (found > 2)
            {
                return false;
            }
        }

        return true;
    }
}
