using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>
/// Finds the least entropy over a box or nested groups by branch and bound (Falk and Soland 1969). In a part of the polytope that is cut
/// off by narrower bounds of the sources, -w ln w lies above its chords, whose least sum filling by slope finds; the part is then cut in
/// two at the share that lies farthest below its curve.
/// </summary>
/// <remarks>
/// Filling by falling share gives a vertex of no more entropy than any given mix: concave functions lie below their tangents. Sources
/// whose exchange changes nothing are searched in falling order alone.
/// </remarks>
internal sealed class EntropySearch
{
    /// <summary>More sources would add up roundings to more than <see cref="Gap"/>.</summary>
    public const int GreatestCount = 1_024;

    /// <summary>Entropies nearer than this count as equal.</summary>
    private const double Gap = 4e-12;

    private readonly EntropyTree _tree;
    private readonly int[][] _twins;
    private readonly int[] _order;
    private readonly double[] _keys;
    private readonly double[] _vertex;
    private readonly double[] _best;
    private readonly PriorityQueue<Part, (double Bound, int Number)> _parts = new();
    private double _least = double.PositiveInfinity;
    private int _number;

    private EntropySearch(EntropyTree tree)
    {
        _tree = tree;
        (_order, _keys) = (new int[tree.Count], new double[tree.Count]);
        (_vertex, _best) = (new double[tree.Count], new double[tree.Count]);
        _twins = new int[tree.Count][];
        for (var i = 0; i < tree.Count; i++)
        {
            var first = Array.FindIndex(_twins, 0, i, twins => tree.AreTwins(twins[0], i));
            _twins[i] = first >= 0 ? _twins[first] : [.. Enumerable.Range(i, tree.Count - i).Where(other => tree.AreTwins(i, other))];
        }
    }

    /// <summary>Searches a polytope that has mixes, and at most <see cref="GreatestCount"/> sources.</summary>
    /// <param name="polytope">A box or nested groups.</param>
    /// <param name="work">Most sources that are looked at, each time one is.</param>
    public static LeastEntropy Find(ReachablePolytope polytope, long work)
    {
        var tree = new EntropyTree(polytope);
        var search = new EntropySearch(tree);
        var bound = search.Run(work);
        search.Sort(search._best, isFalling: true);
        return new LeastEntropy(polytope.Vertex(search._order), bound ?? search._least, bound is null);
    }

    /// <summary>A lower bound of the entropy; null when it is the best one found.</summary>
    private double? Run(long work)
    {
        Add(_tree.Floors, _tree.Caps, 0);
        while (_parts.TryDequeue(out var part, out var key) && key.Bound < _least - Gap)
        {
            work -= 2L * _tree.Count;
            if (work < 0)
            {
                return key.Bound;
            }

            var (low, high) = ((double[])part.Low.Clone(), (double[])part.High.Clone());
            foreach (var twin in _twins[part.Source])
            {
                if (twin <= part.Source)
                {
                    low[twin] = Math.Max(low[twin], part.Share);
                }

                if (twin >= part.Source)
                {
                    high[twin] = Math.Min(high[twin], part.Share);
                }
            }

            Add(low, part.High, key.Bound);
            Add(part.Low, high, key.Bound);
        }

        return null;
    }

    private void Add(double[] low, double[] high, double bound)
    {
        for (var i = 0; i < low.Length; i++)
        {
            if (low[i] > high[i])
            {
                return;
            }

            _keys[i] = Slope(low[i], high[i]);
        }

        var mix = new double[low.Length];
        Sort(_keys, isFalling: false);
        if (!_tree.TryFill(_order, low, high, mix))
        {
            return;
        }

        var (sum, source, widest) = (0.0, 0, -1.0);
        for (var i = 0; i < mix.Length; i++)
        {
            var chord = ChordRelaxation.Entropy(low[i]) + (_keys[i] * (mix[i] - low[i]));
            var gap = ChordRelaxation.Entropy(mix[i]) - chord;
            sum += chord;
            (source, widest) = gap > widest ? (i, gap) : (source, widest);
        }

        Improve(mix);
        bound = Math.Max(bound, sum);
        if (bound < _least - Gap)
        {
            _parts.Enqueue(new Part(low, high, source, mix[source]), (bound, _number++));
        }
    }

    private void Improve(double[] mix)
    {
        Sort(mix, isFalling: true);
        if (!_tree.TryFill(_order, _tree.Floors, _tree.Caps, _vertex))
        {
            return;
        }

        var entropy = 0.0;
        foreach (var share in _vertex)
        {
            entropy += ChordRelaxation.Entropy(share);
        }

        if (entropy < _least)
        {
            _least = entropy;
            _vertex.CopyTo(_best, 0);
        }
    }

    private void Sort(double[] keys, bool isFalling)
    {
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        Array.Sort(_order, (i, j) => keys[i] == keys[j] ? i.CompareTo(j) : isFalling ? keys[j].CompareTo(keys[i]) : keys[i].CompareTo(keys[j]));
    }

    private static double Slope(double low, double high) =>
        low < high ? (ChordRelaxation.Entropy(high) - ChordRelaxation.Entropy(low)) / (high - low) : 0;

    /// <summary>A part of the polytope, and where it is to be cut.</summary>
    /// <param name="Low">Least shares.</param>
    /// <param name="High">Greatest shares.</param>
    /// <param name="Source">The source whose share is cut.</param>
    /// <param name="Share">Where.</param>
    private sealed record Part(double[] Low, double[] High, int Source, double Share);
}
