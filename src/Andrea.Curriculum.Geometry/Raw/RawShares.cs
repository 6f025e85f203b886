using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>Least and greatest shares and what is derived from them, for the tests and moves of every phase.</summary>
internal sealed class RawShares
{
    /// <summary>Below this, products with ratios of shares may lose digits.</summary>
    private const double LeastTested = 1e-200;
    private const double Margin = 1e-13;

    private readonly double[] _least;
    private readonly double[] _greatest;

    /// <summary>Takes bounds that allow a mix.</summary>
    public RawShares(RawWeights weights)
    {
        var floors = new Rational[weights.Count];
        var caps = new Rational[weights.Count];
        var scale = BigInteger.Zero;
        for (var i = 0; i < floors.Length; i++)
        {
            (floors[i], caps[i]) = (weights.LeastShare(i), weights.GreatestShare(i));
            scale = BigInteger.Max(scale, weights.Greatest[i]);
        }

        Floors = ImmutableCollectionsMarshal.AsImmutableArray(floors);
        Caps = ImmutableCollectionsMarshal.AsImmutableArray(caps);
        RoundedFloors = [.. floors.Select(share => share.ToDouble())];
        RoundedCaps = [.. caps.Select(share => share.ToDouble())];
        _least = Array.ConvertAll(weights.Least, weight => CorrectRounding.Divide(weight, scale));
        _greatest = Array.ConvertAll(weights.Greatest, weight => CorrectRounding.Divide(weight, scale));
    }

    /// <summary>Least shares.</summary>
    public ImmutableArray<Rational> Floors { get; }

    /// <summary>Greatest shares.</summary>
    public ImmutableArray<Rational> Caps { get; }

    /// <summary>Nearest doubles of the least shares.</summary>
    public ImmutableArray<double> RoundedFloors { get; }

    /// <summary>Nearest doubles of the greatest shares.</summary>
    public ImmutableArray<double> RoundedCaps { get; }

    /// <summary>
    /// True when a mix is certainly reachable: its ratios are so far inside the bounds' that rounding does not matter, and what its
    /// shares miss of 1 lies within the rounding cell of the greatest. False says nothing.
    /// </summary>
    public bool IsClearlyInside(ReadOnlySpan<double> mix)
    {
        var (from, to) = (0.0, double.PositiveInfinity);
        var (missing, error, greatest) = (FixedPoint.One, 0, 0.0);
        for (var i = 0; i < mix.Length; i++)
        {
            var share = mix[i];
            if (share is > 0 and < LeastTested || _greatest[i] is > 0 and < LeastTested || _least[i] is > 0 and < LeastTested)
            {
                return false;
            }

            if (share > 0)
            {
                from = Math.Max(from, share / _greatest[i]);
            }

            if (_least[i] > 0)
            {
                to = Math.Min(to, share / _least[i]);
            }

            missing -= FixedPoint.Of(share, ref error);
            greatest = Math.Max(greatest, share);
        }

        // A rounding cell reaches at least 2^-55 of its double to either side.
        var cell = FixedPoint.Of(greatest, ref error) >> 55;
        return from * (1 + Margin) < to && Int128.Abs(missing) + error < cell;
    }
}
