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
    /// <summary>Settles a mix in fixed point; in rationals when that is too coarse or no share has room for all that is missing.</summary>
    public static void Settle(BoxMixes mixes, RoundedBounds bounds, Span<double> mix)
    {
        Clamp(bounds.Floors.AsSpan(), bounds.Caps.AsSpan(), mix);
        if (MembershipTest.Check(mixes, bounds, mix).IsInside)
        {
            return;
        }

        var missing = FixedPoint.One;
        for (var i = 0; i < mix.Length; i++)
        {
            missing -= Represent(bounds, mix[i], i);
        }

        var roomy = Roomiest(bounds, mix, missing);
        if (roomy >= 0)
        {
            var before = mix[roomy];
            var moved = FixedPoint.ToDouble(Represent(bounds, before, roomy) + missing);
            mix[roomy] = Math.Clamp(moved, bounds.Floors[roomy], bounds.Caps[roomy]);
            if (MembershipTest.Check(mixes, bounds, mix).IsInside)
            {
                return;
            }

            mix[roomy] = before;
        }

        SettleExactly(mixes, mix);
    }

    /// <summary>Moves every share to its nearest rounded bound; NaN to the floor.</summary>
    public static void Clamp(ReadOnlySpan<double> floors, ReadOnlySpan<double> caps, Span<double> mix)
    {
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = mix[i] >= floors[i] ? Math.Min(mix[i], caps[i]) : floors[i];
        }
    }

    /// <summary>Index of the greatest share with room for all that is missing, or -1.</summary>
    private static int Roomiest(RoundedBounds bounds, ReadOnlySpan<double> mix, Int128 missing)
    {
        var best = -1;
        for (var i = 0; i < mix.Length; i++)
        {
            if (best >= 0 && mix[i] <= mix[best])
            {
                continue;
            }

            var target = Represent(bounds, mix[i], i) + missing;
            if (target >= bounds.FixedFloor(i).Value && target <= bounds.FixedCap(i).Value)
            {
                best = i;
            }
        }

        return best;
    }

    private static Int128 Represent(RoundedBounds bounds, double share, int source)
    {
        var dropped = 0;
        return Int128.Clamp(FixedPoint.Of(share, ref dropped), bounds.FixedFloor(source).Value, bounds.FixedCap(source).Value);
    }

    private static void SettleExactly(BoxMixes mixes, Span<double> mix)
    {
        var shares = new Rational[mix.Length];
        var missing = Rational.One;
        for (var i = 0; i < mix.Length; i++)
        {
            shares[i] = Cut(mixes, i, Rational.OfDouble(mix[i]));
            missing -= shares[i];
        }

        for (var i = Math.Max(0, Roomiest(mixes, shares, missing)); i < mix.Length && !missing.IsZero; i++)
        {
            var moved = Cut(mixes, i, shares[i] + missing);
            missing -= moved - shares[i];
            mix[i] = moved.ToDouble();
        }
    }

    private static int Roomiest(BoxMixes mixes, Rational[] shares, Rational missing)
    {
        var best = -1;
        for (var i = 0; i < shares.Length; i++)
        {
            var target = shares[i] + missing;
            if ((best < 0 || shares[i] > shares[best]) && target >= mixes.TightFloor(i) && target <= mixes.TightCap(i))
            {
                best = i;
            }
        }

        return best;
    }

    private static Rational Cut(BoxMixes mixes, int source, Rational share) =>
        Rational.Max(mixes.TightFloor(source), Rational.Min(mixes.TightCap(source), share));
}
