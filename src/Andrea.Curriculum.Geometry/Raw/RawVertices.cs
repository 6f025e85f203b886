using System.Numerics;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>The vertices of the shares: which corners of the box of weights lie on edges of the cone over it.</summary>
/// <remarks>
/// A corner's ray is an edge when some scores c and their maximum m make its shares the only best ones: c &gt; m at greatest weights, c &lt; m at
/// least ones, and sum (c - m) x = 0. With a positive weight that cannot vary, its score closes the sum, so every corner counts. Without
/// one, some weight must be at its greatest and some positive one at its least; the only other edges are single sources.
/// </remarks>
internal sealed class RawVertices
{
    private readonly RawWeights _weights;

    /// <summary>Weights that vary, those whose least is above 0 first.</summary>
    private readonly int[] _free;

    /// <summary>How many of them have a least weight above 0.</summary>
    private readonly int _positive;

    /// <summary>Takes bounds that allow a mix.</summary>
    public RawVertices(RawWeights weights)
    {
        _weights = weights;
        var free = Enumerable.Range(0, weights.Count).Where(i => !weights.IsPinnedWeight(i)).ToLookup(i => weights.Least[i].Sign > 0);
        _free = [.. free[true], .. free[false]];
        _positive = free[true].Count();
    }

    /// <summary>How many there are.</summary>
    public BigInteger Count => !_weights.PinnedSum.IsZero ? BigInteger.One << _free.Length
        : _positive == 0 ? _free.Length
        : (((BigInteger.One << _positive) - 1) << (_free.Length - _positive)) - (_positive == 1 ? 0 : 1);

    /// <summary>Weights of each vertex in turn.</summary>
    public IEnumerable<BigInteger[]> All()
    {
        var corner = (BigInteger[])_weights.Least.Clone();
        if (_weights.PinnedSum.IsZero && _positive <= 1)
        {
            foreach (var alone in _positive == 1 ? _free.Take(1) : _free)
            {
                yield return RawVertex.First(_weights.Least, _weights.Greatest, [alone]);
            }

            if (_positive == 0)
            {
                yield break;
            }
        }

        Raise(corner, 0);
        if (_weights.PinnedSum.IsZero)
        {
            corner[_free[_positive - 1]] = _weights.Least[_free[_positive - 1]];
        }

        do
        {
            if (!_weights.PinnedSum.IsZero || Array.Exists(_free, i => corner[i] == _weights.Greatest[i]))
            {
                yield return (BigInteger[])corner.Clone();
            }
        }
        while (Next(corner));
    }

    /// <summary>Counts on as a binary number whose last digit is the last free weight; greatest weights count as 0.</summary>
    private bool Next(BigInteger[] corner)
    {
        for (var k = _free.Length - 1; k >= 0; k--)
        {
            var source = _free[k];
            if (corner[source] == _weights.Greatest[source])
            {
                corner[source] = _weights.Least[source];
                Raise(corner, k + 1);
                return true;
            }
        }

        return false;
    }

    private void Raise(BigInteger[] corner, int from)
    {
        for (var k = from; k < _free.Length; k++)
        {
            corner[_free[k]] = _weights.Greatest[_free[k]];
        }
    }
}
