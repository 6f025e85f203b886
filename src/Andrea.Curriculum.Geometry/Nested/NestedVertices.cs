using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Counts and lists the vertices of nested groups: those of independent slices, each combined with each.</summary>
internal static class NestedVertices
{
    /// <summary>The number of vertices.</summary>
    public static VertexCount Count(IReadOnlyList<IntegerSlice> slices, FigureLimits limits)
    {
        var meter = new WorkMeter(limits);
        var count = BigInteger.One;
        foreach (var slice in slices)
        {
            var own = slice.IsBox ? VertexCounter.Count(FreeSlice.Of(slice.Ranges, slice.Gaps[0]), limits.Work / slices.Count)
                : slice.IsNarrow(out var unit) ? NestedTables<Int128>.Of(slice, unit, meter)?.Count()
                : NestedTables<BigInteger>.Of(slice, unit, meter)?.Count();
            if (own is null)
            {
                return new VertexCount(null);
            }

            count *= own.Value;
        }

        return new VertexCount(count);
    }

    /// <summary>The vertices.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="floors">Least shares of all sources.</param>
    /// <param name="denominator">A share of 1.</param>
    /// <param name="limits">What they may cost.</param>
    public static VertexList List(IReadOnlyList<IntegerSlice> slices, BigInteger[] floors, BigInteger denominator, FigureLimits limits)
    {
        var meter = new WorkMeter(limits);
        var parts = new List<IEnumerable<(int Source, BigInteger Gain)[]>>(slices.Count);
        foreach (var slice in slices)
        {
            var own = slice.IsBox ? OfBox(slice)
                : slice.IsNarrow(out var unit) ? OfTree<Int128>(slice, unit, meter)
                : OfTree<BigInteger>(slice, unit, meter);
            if (own is null)
            {
                return VertexList.Undecided;
            }

            parts.Add(own);
        }

        return VertexList.Of(Combine(parts, floors, denominator));
    }

    /// <summary>Every vertex of each part with every one of the others; the last part changes first.</summary>
    private static IEnumerable<ImmutableArray<Rational>> Combine(
        List<IEnumerable<(int Source, BigInteger Gain)[]>> parts, BigInteger[] floors, BigInteger denominator)
    {
        var shares = (BigInteger[])floors.Clone();
        var open = new Stack<IEnumerator<(int Source, BigInteger Gain)[]>>();
        while (true)
        {
            while (open.Count < parts.Count)
            {
                open.Push(parts[open.Count].GetEnumerator());
                Advance(open.Peek(), shares, floors);
            }

            yield return Rational.OfAll(shares, denominator);
            while (open.Count > 0 && !Advance(open.Peek(), shares, floors))
            {
                open.Pop();
            }

            if (open.Count == 0)
            {
                yield break;
            }
        }
    }

    private static bool Advance(IEnumerator<(int Source, BigInteger Gain)[]> part, BigInteger[] shares, BigInteger[] floors)
    {
        if (!part.MoveNext())
        {
            return false;
        }

        foreach (var (source, gain) in part.Current)
        {
            shares[source] = floors[source] + gain;
        }

        return true;
    }

    private static IEnumerable<(int Source, BigInteger Gain)[]> OfBox(IntegerSlice slice)
    {
        foreach (var point in new VertexWalk(slice.Ranges).Vertices(slice.Gaps[0]))
        {
            yield return [.. point.Select((gain, i) => (slice.Sources[i + 1], gain))];
        }
    }

    private static IEnumerable<(int Source, BigInteger Gain)[]>? OfTree<TSum>(IntegerSlice slice, BigInteger unit, WorkMeter meter)
        where TSum : struct, IBinaryInteger<TSum> =>
        NestedTables<TSum>.Of(slice, unit, meter) is { } tables ? OfTree(slice, unit, tables) : null;

    private static IEnumerable<(int Source, BigInteger Gain)[]> OfTree<TSum>(IntegerSlice slice, BigInteger unit, NestedTables<TSum> tables)
        where TSum : struct, IBinaryInteger<TSum>
    {
        foreach (var sums in new NestedWalk<TSum>(slice, tables).Vertices())
        {
            var point = new List<(int Source, BigInteger Gain)>();
            for (var node = 0; node < slice.Count; node++)
            {
                if (!slice.IsGroup(node))
                {
                    point.Add((slice.Sources[node], unit * BigInteger.CreateChecked(sums[node])));
                }
            }

            yield return [.. point];
        }
    }
}
