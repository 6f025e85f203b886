using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry;

/// <summary>The reachable mix of greatest entropy, or a reachable mix next to it with proven bounds.</summary>
public sealed class EvenMix
{
    /// <summary>Shares are known to this fraction of 1 at best when they are not exact.</summary>
    private const int ErrorBits = 100;

    private readonly Lazy<(Rational Low, Rational High)> _effective;

    private EvenMix(ImmutableArray<Rational> mix, Rational error, Func<(Rational Low, Rational High)> effective)
    {
        Mix = mix;
        Error = error;
        _effective = new Lazy<(Rational Low, Rational High)>(effective);
    }

    /// <summary>A reachable mix.</summary>
    public ImmutableArray<Rational> Mix { get; }

    /// <summary>No share of <see cref="Mix"/> is farther than this from that of the most even mix; 0 when it is that mix.</summary>
    public Rational Error { get; }

    /// <summary>True when <see cref="Mix"/> itself is the most even mix.</summary>
    public bool IsExact => Error.IsZero;

    /// <summary>The greatest number of effective sources is at least this.</summary>
    public Rational Least => _effective.Value.Low;

    /// <summary>The greatest number of effective sources is at most this.</summary>
    public Rational Most => _effective.Value.High;

    /// <summary>The greatest number of effective sources as a double, off by no more than half of <see cref="Most"/> - <see cref="Least"/> and a rounding.</summary>
    public double EffectiveSources => ((Least + Most) / 2).ToDouble();

    /// <summary>The greatest number of effective sources in digits that are all right, as many as asked for where they are known.</summary>
    /// <param name="significantDigits">Digits, at least 1.</param>
    public string FormatEffectiveSources(int significantDigits = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(significantDigits, 1);
        return Geometry.EffectiveSources.Format(Least, Most, significantDigits);
    }

    /// <summary>The mix itself.</summary>
    internal static EvenMix Exact(ImmutableArray<Rational> mix) => new(mix, Rational.Zero, () => Geometry.EffectiveSources.Bounds(mix));

    /// <summary>
    /// A mix next to the most even one. For w of a convex set whose mix of greatest entropy is v, H(v) - H(w) is at least the divergence of
    /// w from v (Csiszar 1975), hence at least half the square of their total difference (Pinsker): of which one share has half at most.
    /// </summary>
    /// <param name="mix">A reachable mix.</param>
    /// <param name="most">No reachable mix has more effective sources than this.</param>
    internal static EvenMix Near(ImmutableArray<Rational> mix, Rational most)
    {
        var least = Geometry.EffectiveSources.Bounds(mix).Low;
        var gap = Rational.Max(most / least, Rational.One) - Rational.One;
        var half = gap / 2;
        var square = (half.Numerator << (2 * ErrorBits)) / half.Denominator;
        var error = Rational.Of(RootAbove(square), BigInteger.One << ErrorBits);
        return new EvenMix(mix, error, () => (least, Rational.Max(least, most)));
    }

    /// <summary>A whole number above the square root of one.</summary>
    private static BigInteger RootAbove(BigInteger square)
    {
        var root = BigInteger.One << (int)((square.GetBitLength() / 2) + 1);
        for (var next = square.IsZero ? root : (root + (square / root)) >> 1; next < root; next = (root + (square / root)) >> 1)
        {
            root = next;
        }

        return root + 1;
    }
}
