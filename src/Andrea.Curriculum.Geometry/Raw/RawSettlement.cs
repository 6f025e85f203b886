using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>Brings a mix that rounding has moved off the polytope back onto it.</summary>
internal static class RawSettlement
{
    /// <summary>
    /// Cuts every share to its rounded bounds and gives what is missing of 1 to the greatest; when that is not reachable, takes the nearest
    /// mix, each share rounded.
    /// </summary>
    public static void Settle(RawMixes mixes, Span<double> mix)
    {
        MixSettlement.Clamp(mixes.RoundedFloors.AsSpan(), mixes.RoundedCaps.AsSpan(), mix);
        if (mixes.Check(mix).IsInside)
        {
            return;
        }

        var (greatest, before) = Complete(mix);
        if (!mixes.Check(mix).IsInside)
        {
            mix[greatest] = before;
            Project(mixes, mix);
        }
    }

    /// <summary>Gives what is missing of 1 to the greatest share.</summary>
    /// <returns>The greatest share's source, and what it was.</returns>
    public static (int Source, double Before) Complete(Span<double> mix)
    {
        var (missing, dropped, greatest) = (FixedPoint.One, 0, 0);
        for (var i = 0; i < mix.Length; i++)
        {
            missing -= FixedPoint.Of(mix[i], ref dropped);
            greatest = mix[i] > mix[greatest] ? i : greatest;
        }

        var before = mix[greatest];
        var moved = FixedPoint.Of(before, ref dropped) + missing;
        mix[greatest] = moved >= 0 ? FixedPoint.ToDouble(moved) : before;
        return (greatest, before);
    }

    private static void Project(RawMixes mixes, Span<double> mix)
    {
        var point = new Rational[mix.Length];
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = Rational.OfDouble(mix[i]);
        }

        var nearest = mixes.Project(point);
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = nearest[i].ToDouble();
        }
    }
}
