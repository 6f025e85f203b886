using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// What raw floors guarantee when the weights are a tentative mix, each of its shares cut to the bounds and all then divided by their
/// sum (the published rule <c>max(tentative, floor)</c>).
/// </summary>
/// <remarks>
/// The others' weights together are their floors and what a mix can lift above them. The whole of a share s lifts one source by
/// min(s, cap) - floor, so per unit of share never by more than (cap - floor) / cap with the cap cut to 1. Filling by that ratio bounds the
/// sum, and attains it when what is filled last is filled whole; what no other source takes lies above their caps and is cut away.
/// </remarks>
internal sealed class ClippedShares
{
    private readonly RawWeights _weights;

    /// <summary>Sources that a tentative share can lift, by falling ratio.</summary>
    private readonly int[] _order;
    private readonly int[] _place;

    /// <summary>Sums over the first of them.</summary>
    private readonly BigInteger[] _caps;
    private readonly BigInteger[] _gains;

    /// <summary>Takes bounds that allow a mix.</summary>
    public ClippedShares(RawWeights weights)
    {
        _weights = weights;
        _order = [.. Enumerable.Range(0, weights.Count).Where(i => Gain(i).Sign > 0)];
        Array.Sort(_order, (a, b) => (Gain(a) * Cap(b)).CompareTo(Gain(b) * Cap(a)) is not 0 and var ratio ? -ratio : a.CompareTo(b));
        _place = new int[weights.Count];
        Array.Fill(_place, int.MaxValue);
        _caps = new BigInteger[_order.Length + 1];
        _gains = new BigInteger[_order.Length + 1];
        for (var k = 0; k < _order.Length; k++)
        {
            _place[_order[k]] = k;
            _caps[k + 1] = _caps[k] + Cap(_order[k]);
            _gains[k + 1] = _gains[k] + Gain(_order[k]);
        }
    }

    /// <summary>Least share of a source over all tentative mixes.</summary>
    public RawGuarantee Floor(int source)
    {
        var least = _weights.LeastShare(source);
        var own = _weights.Least[source];
        if (own.IsZero)
        {
            return new RawGuarantee(least, true);
        }

        var filled = Filled(source);
        var left = _weights.One - Without(_caps, filled, source, Cap(source));
        var sum = Rational.Of(_weights.LeastSum + Without(_gains, filled, source, Gain(source)));
        var isWhole = left.IsZero || filled == _order.Length;
        if (!isWhole)
        {
            var next = _order[filled];
            sum += Rational.Of(Gain(next) * left, Cap(next));
        }

        return new RawGuarantee(Rational.Max(least, Rational.Of(own) / sum), isWhole);
    }

    /// <summary>How many of the sources in order, without the given one, a tentative mix can fill.</summary>
    private int Filled(int source)
    {
        var (low, high) = (0, _order.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Without(_caps, middle, source, Cap(source)) <= _weights.One ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private BigInteger Without(BigInteger[] sums, int count, int source, BigInteger own) =>
        _place[source] < count ? sums[count] - own : sums[count];

    private BigInteger Cap(int source) => BigInteger.Min(_weights.Greatest[source], _weights.One);

    private BigInteger Gain(int source) => Cap(source) - _weights.Least[source];
}
