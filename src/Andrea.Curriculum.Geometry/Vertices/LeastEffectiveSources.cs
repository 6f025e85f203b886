using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>The least number of effective sources that a reachable mix has, or an interval around it.</summary>
public sealed class LeastEffectiveSources
{
    /// <summary>Entropies of vertices are compared as doubles, and bounds are widened by what their sums can be off.</summary>
    private const double Margin = 1e-11;

    private LeastEffectiveSources(ImmutableArray<Rational> mix, bool isProven, double low, double high)
    {
        Mix = mix;
        IsProven = isProven;
        Low = low;
        High = high;
    }

    /// <summary>A reachable mix with <see cref="High"/> effective sources; when proven, no mix has fewer.</summary>
    public ImmutableArray<Rational> Mix { get; }

    /// <summary>
    /// True when <see cref="Mix"/> has the least number; among vertices that differ by less than 1e-11 of it any may have been taken.
    /// </summary>
    public bool IsProven { get; }

    /// <summary>No reachable mix has fewer effective sources than this; <see cref="High"/> when proven.</summary>
    public double Low { get; }

    /// <summary>The number of effective sources of <see cref="Mix"/>.</summary>
    public double High { get; }

    internal static LeastEffectiveSources Of(ReachablePolytope polytope, FigureLimits limits)
    {
        if (polytope.Shape == PolytopeShape.Box && MajorisingOrder(polytope) is { } order)
        {
            return Proven(polytope.Vertex(order));
        }

        var (mix, entropy, isReachable) = ChordRelaxation.Least(polytope);
        return isReachable ? Proven(mix)
            : polytope.SearchLeastEntropy(limits) is { } found
                ? found.IsProven ? Proven(found.Mix) : Between(LessEven(mix, found.Mix), Math.Max(entropy, found.Bound))
                : Between(mix, entropy);
    }

    private static ImmutableArray<Rational> LessEven(ImmutableArray<Rational> one, ImmutableArray<Rational> other) =>
        EffectiveSources.Of(one) <= EffectiveSources.Of(other) ? one : other;

    private static LeastEffectiveSources Between(ImmutableArray<Rational> mix, double entropy)
    {
        var high = EffectiveSources.Of(mix);
        return new LeastEffectiveSources(mix, false, Math.Min(high, Math.Max(1, ChordRelaxation.EffectiveSources(entropy) * (1 - Margin))), high);
    }

    private static LeastEffectiveSources Proven(ImmutableArray<Rational> mix)
    {
        var number = EffectiveSources.Of(mix);
        return new LeastEffectiveSources(mix, true, number, number);
    }

    /// <summary>
    /// The order in which filling gives a mix that majorises all others: by falling range when all least shares are equal, by growing
    /// range when all greatest ones are (then what is missing from the caps fills the greatest ranges); null otherwise.
    /// </summary>
    private static int[]? MajorisingOrder(ReachablePolytope polytope)
    {
        var free = polytope.FreeSources;
        var (isEvenBelow, isEvenAbove) = (true, true);
        foreach (var i in free)
        {
            isEvenBelow &= polytope.TightFloor(i) == polytope.TightFloor(free[0]);
            isEvenAbove &= polytope.TightCap(i) == polytope.TightCap(free[0]);
        }

        if (!isEvenBelow && !isEvenAbove)
        {
            return null;
        }

        var order = new int[polytope.Count];
        var keys = new Rational[polytope.Count];
        for (var i = 0; i < order.Length; i++)
        {
            var range = polytope.TightCap(i) - polytope.TightFloor(i);
            (order[i], keys[i]) = (i, isEvenBelow ? -range : range);
        }

        Array.Sort(order, (i, j) => keys[i] == keys[j] ? i.CompareTo(j) : keys[i].CompareTo(keys[j]));
        return order;
    }
}
