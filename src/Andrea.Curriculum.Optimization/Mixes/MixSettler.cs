using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Mixes;

/// <summary>Brings a mix of doubles to general constraints.</summary>
/// <remarks>
/// The exact values are moved into the affine hull along few great shares, then toward the centre as far as bounds demand; the mix gets
/// the nearest doubles, so that the exact point lies in its rounding cells.
/// </remarks>
internal static class MixSettler
{
    /// <summary>Settles a mix of finite shares.</summary>
    public static void Settle(ShareSystem shares, Span<double> mix)
    {
        var point = Exact(mix);
        shares.MoveIntoHull(point);
        shares.PullInside(point);
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = point[i].ToDouble();
        }
    }

    /// <summary>True when the mix plainly stands for a reachable one; false decides nothing.</summary>
    public static bool IsSettled(ShareSystem shares, ReadOnlySpan<double> mix)
    {
        var point = Exact(mix);
        shares.MoveIntoHull(point);
        foreach (var lead in shares.Equations.Leading)
        {
            if (point[lead].ToDouble() != mix[lead])
            {
                return false;
            }
        }

        return shares.FirstBroken(point) < 0;
    }

    private static Rational[] Exact(ReadOnlySpan<double> mix)
    {
        var point = new Rational[mix.Length];
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = Rational.OfDouble(mix[i]);
        }

        return point;
    }
}
