using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// The volume of nested groups, as a fraction of the simplex cut by the affine hull: a product over the independent slices, of each of
/// which the hull leaves the simplex of its room.
/// </summary>
internal static class NestedVolume
{
    /// <summary>The fraction of the hull's part of the simplex.</summary>
    public static VolumeFraction OfHull(IReadOnlyList<IntegerSlice> slices, FigureLimits limits)
    {
        var meter = new WorkMeter(limits);
        var fraction = VolumeFraction.Of(Rational.One);
        foreach (var slice in slices)
        {
            fraction = fraction.Times(slice.IsBox ? OfBox(slice, limits.Work / slices.Count)
                : slice.IsNarrow(out var unit) ? OfTree<Int128>(slice, unit, meter)
                : OfTree<BigInteger>(slice, unit, meter));
            if (fraction.Kind == VolumeKind.Undecided)
            {
                break;
            }
        }

        return fraction;
    }

    private static VolumeFraction OfBox(IntegerSlice slice, long work)
    {
        var free = FreeSlice.Of(slice.Ranges, slice.Gaps[0]);
        return ExactVolume.OfHull(free, slice.Room, work) is { } exact ? VolumeFraction.Of(exact) : TiltedVolume.OfHull(free, slice.Room, work);
    }

    private static VolumeFraction OfTree<TSum>(IntegerSlice slice, BigInteger unit, WorkMeter meter)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var densities = new SumDensity<TSum>?[slice.Count];
        for (var node = slice.Count - 1; node >= 0; node--)
        {
            var (gap, width) = (TSum.CreateChecked(slice.Gaps[node] / unit), TSum.CreateChecked(slice.Widths[node] / unit));
            if (!slice.IsGroup(node))
            {
                densities[node] = SumDensity<TSum>.OfSource(width);
                continue;
            }

            var whole = densities[slice.FirstChild[node]];
            for (var child = slice.FirstChild[node] + 1; child < slice.FirstChild[node + 1] && whole is not null; child++)
            {
                whole = SumDensity<TSum>.Product(whole, densities[child]!, gap + width, meter);
            }

            if (node == 0)
            {
                return whole?.At(gap, meter) is { } volume ? VolumeFraction.Of(volume / Simplex(slice, unit)) : VolumeFraction.Undecided;
            }

            densities[node] = whole?.Bound(gap, width, meter);
            if (densities[node] is null)
            {
                return VolumeFraction.Undecided;
            }
        }

        return VolumeFraction.Undecided;
    }

    /// <summary>The volume of the simplex of the slice's room, in units.</summary>
    private static Rational Simplex(IntegerSlice slice, BigInteger unit)
    {
        var factorial = BigInteger.One;
        for (var k = 2; k < slice.SourceCount; k++)
        {
            factorial *= k;
        }

        return Rational.Of(BigInteger.Pow(slice.Room, slice.SourceCount - 1), BigInteger.Pow(unit, slice.SourceCount - 1) * factorial);
    }
}
