using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// Finds the corner of the box of weights whose shares have the least entropy, by branch and bound. With weights x of sum S the entropy is
/// ln S - T / S for T = sum x ln x. Of corners of one sum none has a greater T than the chords of x ln x reach in the order of their
/// slopes; along each chord the bound is least at an end or at S = -a, where T = a + slope S.
/// </summary>
/// <remarks>Weights with the same bounds are raised in file order alone: exchanging them changes nothing.</remarks>
internal sealed class RawEntropySearch
{
    /// <summary>Entropies nearer than this count as equal.</summary>
    private const double Gap = 4e-12;

    private readonly RawWeights _weights;

    /// <summary>Weights that vary, the steepest chord first.</summary>
    private readonly int[] _free;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly double[] _slopes;
    private readonly double _pinnedSum;
    private readonly double _pinnedTerms;
    private readonly PriorityQueue<Part, (double Bound, int Number)> _parts = new();
    private readonly bool[] _best;
    private double _least = double.PositiveInfinity;
    private int _number;

    private RawEntropySearch(RawWeights weights)
    {
        _weights = weights;
        var unit = weights.Greatest.Max();
        var slopes = new double[weights.Count];
        var free = new List<int>();
        for (var i = 0; i < weights.Count; i++)
        {
            var (low, high) = (CorrectRounding.Divide(weights.Least[i], unit), CorrectRounding.Divide(weights.Greatest[i], unit));
            if (low == high)
            {
                (_pinnedSum, _pinnedTerms) = (_pinnedSum + low, _pinnedTerms + Term(low));
            }
            else
            {
                slopes[i] = (Term(high) - Term(low)) / (high - low);
                free.Add(i);
            }
        }

        _free = [.. free.OrderByDescending(i => slopes[i]).ThenBy(i => weights.Greatest[i]).ThenBy(i => weights.Least[i]).ThenBy(i => i)];
        _low = Array.ConvertAll(_free, i => CorrectRounding.Divide(weights.Least[i], unit));
        _high = Array.ConvertAll(_free, i => CorrectRounding.Divide(weights.Greatest[i], unit));
        _slopes = Array.ConvertAll(_free, i => slopes[i]);
        _best = new bool[_free.Length];
    }

    private enum Side
    {
        Open,
        Least,
        Greatest,
    }

    /// <summary>Searches bounds that allow a mix.</summary>
    /// <param name="weights">The bounds.</param>
    /// <param name="work">Most weights that are looked at, each time one is.</param>
    /// <returns>The weights, a lower bound of the entropy, and whether it is that of these weights.</returns>
    public static (BigInteger[] Corner, double Bound, bool IsProven) Find(RawWeights weights, long work)
    {
        var search = new RawEntropySearch(weights);
        var bound = search.Run(work);
        var corner = (BigInteger[])weights.Least.Clone();
        for (var k = 0; k < search._free.Length; k++)
        {
            corner[search._free[k]] = search._best[k] ? weights.Greatest[search._free[k]] : corner[search._free[k]];
        }

        return (corner, bound ?? search._least, bound is null);
    }

    private static double Term(double weight) => weight > 0 ? weight * ScalarMath.Log(weight) : 0;

    private double? Run(long work)
    {
        Add(new Side[_free.Length], 0);
        while (_parts.TryDequeue(out var part, out var key) && key.Bound < _least - Gap)
        {
            work -= 2L * _free.Length;
            if (work < 0)
            {
                return key.Bound;
            }

            var (raised, kept) = ((Side[])part.Sides.Clone(), (Side[])part.Sides.Clone());
            for (var k = part.Place; k >= 0 && AreTwins(k, part.Place); k--)
            {
                raised[k] = Side.Greatest;
            }

            for (var k = part.Place; k < kept.Length && AreTwins(k, part.Place); k++)
            {
                kept[k] = Side.Least;
            }

            Add(raised, key.Bound);
            Add(kept, key.Bound);
        }

        return null;
    }

    private bool AreTwins(int one, int other) =>
        _weights.Least[_free[one]] == _weights.Least[_free[other]] && _weights.Greatest[_free[one]] == _weights.Greatest[_free[other]];

    private void Add(Side[] sides, double bound)
    {
        var (sum, terms) = (_pinnedSum, _pinnedTerms);
        for (var k = 0; k < sides.Length; k++)
        {
            var weight = sides[k] == Side.Greatest ? _high[k] : _low[k];
            (sum, terms) = (sum + weight, terms + Term(weight));
        }

        var (lowest, place) = (Improve(sides, -1, sum, terms), -1);
        for (var k = 0; k < sides.Length; k++)
        {
            if (sides[k] != Side.Open)
            {
                continue;
            }

            var offset = terms - (_slopes[k] * sum);
            var next = sum + (_high[k] - _low[k]);
            if (sum < -offset && -offset < next && ScalarMath.Log(-offset) + 1 - _slopes[k] is var inside && inside < lowest)
            {
                (lowest, place) = (inside, k);
            }

            (sum, terms) = (next, terms + Term(_high[k]) - Term(_low[k]));
            var here = Improve(sides, k, sum, terms);
            (lowest, place) = here < lowest ? (here, -1) : (lowest, place);
        }

        bound = Math.Max(bound, lowest);
        if (place >= 0 && bound < _least - Gap)
        {
            _parts.Enqueue(new Part(sides, place), (bound, _number++));
        }
    }

    /// <summary>The entropy when the open weights up to one are raised; kept when it is the least so far.</summary>
    private double Improve(Side[] sides, int last, double sum, double terms)
    {
        var entropy = sum > 0 ? Math.Max(0, ScalarMath.Log(sum) - (terms / sum)) : double.PositiveInfinity;
        if (entropy < _least)
        {
            _least = entropy;
            for (var k = 0; k < sides.Length; k++)
            {
                _best[k] = sides[k] == Side.Greatest || (sides[k] == Side.Open && k <= last);
            }
        }

        return entropy;
    }

    /// <summary>Corners some of whose weights are settled, and the open one that is settled next.</summary>
    private sealed record Part(Side[] Sides, int Place);
}
