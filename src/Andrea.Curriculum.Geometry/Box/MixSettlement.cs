using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>Brings a mix that rounding has moved off the polytope back onto it.</summary>
/// <remarks>
/// Every share x stands for an exact one in its rounding cell and bounds. What these miss of 1 goes to the greatest share with room for
/// all of it, else from share to share in file order, each up to its bound. The last exact share is then rounded, so it lies
/// in the cell of its double, all others are unchanged or at a bound, and the exact shares sum to 1: the mix is in the polytope.
/// </remarks>
internal static class MixSettlement
{
    /// <summary>Settles a mix in fixed point, and in rationals when that is too coarse.</summary>
    public static void Settle(ReachablePolytope polytope, RoundedBounds bounds, Span<double> mix)
    {
        Clamp(bounds, mix);
        if (new CellSums(bounds, mix).Verdict() is { IsInside: true })
        {
            return;
        }

        var missing = FixedPoint.One;
        for (var i = 0; i < mix.Length; i++)
        {
            missing -= Represent(bounds, mix[i], i);
        }

        var roomy = Roomiest(bounds, mix, missing);
        for (var i = roomy; i < mix.Length && missing != 0; i++)
        {
            missing -= Move(bounds, mix, i, missing);
        }

        if (!MembershipTest.Check(polytope, bounds, mix).IsInside)
        {
            SettleExactly(polytope, bounds, mix);
        }
    }

    private static void Clamp(RoundedBounds bounds, Span<double> mix)
    {
        var floors = bounds.Floors.AsSpan();
        var caps = bounds.Caps.AsSpan();
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = mix[i] >= floors[i] ? Math.Min(mix[i], caps[i]) : floors[i];
        }
    }

    /// <summary>Index of the greatest share with room for all that is missing, or 0 to go through all of them.</summary>
    private static int Roomiest(RoundedBounds bounds, ReadOnlySpan<double> mix, Int128 missing)
    {
        var best = 0;
        var greatest = -1.0;
        for (var i = 0; i < mix.Length; i++)
        {
            var target = Represent(bounds, mix[i], i) + missing;
            if (mix[i] > greatest && target >= bounds.FixedFloor(i).Value && target <= bounds.FixedCap(i).Value)
            {
                best = i;
                greatest = mix[i];
            }
        }

        return best;
    }

    private static Int128 Move(RoundedBounds bounds, Span<double> mix, int source, Int128 missing)
    {
        var from = Represent(bounds, mix[source], source);
        var to = Int128.Clamp(from + missing, bounds.FixedFloor(source).Value, bounds.FixedCap(source).Value);
        mix[source] = Math.Clamp(FixedPoint.ToDouble(to), bounds.Floors[source], bounds.Caps[source]);
        return to - from;
    }

    private static Int128 Represent(RoundedBounds bounds, double share, int source)
    {
        var dropped = 0;
        return Int128.Clamp(FixedPoint.Of(share, ref dropped), bounds.FixedFloor(source).Value, bounds.FixedCap(source).Value);
    }

    private static void SettleExactly(ReachablePolytope polytope, RoundedBounds bounds, Span<double> mix)
    {
        Clamp(bounds, mix);
        var shares = new Rational[mix.Length];
        var missing = Rational.One;
        for (var i = 0; i < mix.Length; i++)
        {
            shares[i] = Rational.Max(polytope.TightFloor(i), Rational.Min(polytope.TightCap(i), Rational.OfDouble(mix[i])));
            missing -= shares[i];
        }

        for (var i = 0; i < mix.Length && !missing.IsZero; i++)
        {
            var to = Rational.Max(polytope.TightFloor(i), Rational.Min(polytope.TightCap(i), shares[i] + missing));
            missing -= to - shares[i];
            mix[i] = to.ToDouble();
        }
    }
}
