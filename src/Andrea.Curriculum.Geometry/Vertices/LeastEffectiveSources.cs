using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>The least number of effective sources that a reachable mix has, or an interval around it.</summary>
public sealed class LeastEffectiveSources
{
    /// <summary>Entropies of vertices are compared as doubles, and bounds are widened by what their sums can be off.</summary>
    private const double Margin = 1e-11;

    /// <summary>Enough to count as many vertices as are worth trying.</summary>
    private const long CountingWork = 1 << 24;

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

    internal static LeastEffectiveSources Of(ReachablePolytope polytope, int greatestCount)
    {
        var isBox = polytope.Shape == PolytopeShape.Box;
        if (isBox && MajorisingOrder(polytope) is { } order)
        {
            return Proven(polytope.Vertex(order));
        }

        var (mix, entropy, isReachable) = ChordRelaxation.Least(polytope);
        if (isReachable)
        {
            return Proven(mix);
        }

        if (isBox && polytope.CountVertices(new FigureLimits { Work = CountingWork }).Value <= greatestCount)
        {
            return Proven(LeastVertex.Of(new FreeBox(polytope)));
        }

        var high = EffectiveSources.Of(mix);
        return new LeastEffectiveSources(mix, false, Math.Min(high, ChordRelaxation.EffectiveSources(entropy) * (1 - Margin)), high);
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
