using System.Numerics;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>
/// Levels of the sources directly below a node, each with at most one floor f and one cap c, in closed form. With k bounds broken beyond the
/// crossed ones (f above c, one of the two must go): all caps kept, shares from the sum of the floors but the k greatest up to that of the
/// caps; or one cap raised as far as need be, hence up to 1, for one bound, or for none when a crossed source gives its cap instead of its
/// floor.
/// </summary>
internal sealed class SourceLevels
{
    private readonly RepairTree _tree;
    private readonly int[] _lowered;
    private readonly int[] _crossedFloors;
    private readonly BigInteger[] _floorSums;
    private readonly BigInteger _capSum;
    private readonly int _cheapest = -1;
    private readonly int _spareCap = -1;

    /// <summary>Collects the bounds of sources.</summary>
    /// <param name="tree">All bounds.</param>
    /// <param name="sources">Sources for which <see cref="Takes"/> holds.</param>
    public SourceLevels(RepairTree tree, IEnumerable<int> sources)
    {
        _tree = tree;
        var (floors, crossed) = (new List<int>(), new List<int>());
        foreach (var source in sources)
        {
            var floor = tree.FloorsAt(source) is [var written] ? written : -1;
            var cap = tree.CapsAt(source) is [var limit] ? limit : -1;
            _capSum += cap < 0 ? tree.Total : tree.Bounds[cap].Value;
            var isCrossed = floor >= 0 && cap >= 0 && tree.Bounds[floor].Value > tree.Bounds[cap].Value;
            if (floor >= 0)
            {
                (isCrossed ? crossed : floors).Add(floor);
            }

            if (cap >= 0 && !tree.IsFixed[cap])
            {
                _spareCap = isCrossed ? _spareCap : Greater(_spareCap, cap);
                if (isCrossed && (_cheapest < 0 || tree.Bounds[floor].Value < tree.Bounds[_cheapest].Value))
                {
                    _cheapest = floor;
                }
            }
        }

        _lowered = [.. floors.OrderByDescending(floor => tree.Bounds[floor].Value)];
        _crossedFloors = [.. crossed];
        _floorSums = new BigInteger[_lowered.Length + 1];
        for (var k = _lowered.Length - 1; k >= 0; k--)
        {
            _floorSums[k] = _floorSums[k + 1] + tree.Bounds[_lowered[k]].Value;
        }

        _capSum = BigInteger.Min(_capSum, tree.Total);
    }

    /// <summary>Whether a source's bounds are of the simple kind that is summed up here.</summary>
    public static bool Takes(RepairTree tree, int source)
    {
        var (floors, caps) = (tree.FloorsAt(source), tree.CapsAt(source));
        return floors.Count <= 1 && caps.Count <= 1
            && floors.All(floor => !tree.IsFixed[floor] && tree.Bounds[floor].Value <= tree.Total)
            && caps.All(cap => tree.Bounds[cap].Value.Sign >= 0 && (!tree.IsFixed[cap] || tree.Bounds[cap].Value.IsZero));
    }

    /// <summary>The levels, up to a greatest number of broken bounds.</summary>
    public BreakLevels ToLevels(int most)
    {
        var count = Math.Min(_lowered.Length + 1, most - _crossedFloors.Length);
        var sets = new List<ShareSet>();
        for (var k = 0; k <= count; k++)
        {
            sets.Add(ShareSet.Of([(FloorsWithout(k), _capSum), .. LeastOpen(k) is { } open ? [(open, _tree.Total)] : Array.Empty<(BigInteger, BigInteger)>()]));
        }

        return new BreakLevels(_crossedFloors.Length, sets);
    }

    /// <summary>Chooses which bounds to move so that the sources together can have a share.</summary>
    /// <param name="share">The share.</param>
    /// <param name="broken">Number of bounds that may be broken; the share belongs to this level.</param>
    /// <param name="chosen">Receives the bounds.</param>
    public void Choose(BigInteger share, int broken, bool[] chosen)
    {
        var k = broken - _crossedFloors.Length;
        foreach (var floor in _crossedFloors)
        {
            chosen[floor] = true;
        }

        var rest = share;
        if (FloorsWithout(k) > share || share > _capSum)
        {
            if (_cheapest >= 0 && ViaCrossed(k) <= share)
            {
                chosen[_cheapest] = false;
                chosen[CapOf(_cheapest)] = true;
                rest -= _tree.Bounds[_cheapest].Value;
            }
            else
            {
                k--;
                chosen[_spareCap >= 0 ? _spareCap : CapOf(_cheapest)] = true;
            }
        }

        for (var i = 0; i < k && i < _lowered.Length && FloorsWithout(i) > rest; i++)
        {
            chosen[_lowered[i]] = true;
        }
    }

    private BigInteger FloorsWithout(int k) => _floorSums[Math.Min(k, _lowered.Length)];

    private BigInteger ViaCrossed(int k) => _tree.Bounds[_cheapest].Value + FloorsWithout(k);

    private BigInteger? LeastOpen(int k)
    {
        BigInteger? least = _cheapest >= 0 ? ViaCrossed(k) : null;
        BigInteger? spared = k > 0 && (_spareCap >= 0 || _cheapest >= 0) ? FloorsWithout(k - 1) : null;
        return least is null || spared < least ? spared : least;
    }

    private int CapOf(int floor) => _tree.CapsAt(_tree.Bounds[floor].Node)[0];

    private int Greater(int left, int right) => left < 0 || _tree.Bounds[right].Value > _tree.Bounds[left].Value ? right : left;
}
