using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Mixes;

/// <summary>Whether general constraints allow a point in the given cells; exact, no tolerance.</summary>
internal static class CellMembership
{
    /// <summary>Looks at every constraint alone, then at all together.</summary>
    public static Membership Check(GeneralMixes mixes, IReadOnlyList<ShareCell> cells)
    {
        var alone = OutsideShares(mixes, cells) ?? OutsideRows(mixes, cells);
        if (alone is { } outside)
        {
            return outside;
        }

        return AllowsTogether(mixes, cells) ? Membership.Inside : new Membership(MembershipKind.NoMixInCells, -1);
    }

    private static Membership? OutsideShares(GeneralMixes mixes, IReadOnlyList<ShareCell> cells)
    {
        Membership? worst = null;
        var excess = Rational.Zero;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var (floor, cap) = (mixes.TightFloor(i), mixes.TightCap(i));
            var isBelow = cell.High < floor || (cell.High == floor && !cell.IsClosed);
            if (!isBelow && (cell.Low < cap || (cell.Low == cap && cell.IsClosed)))
            {
                continue;
            }

            var missed = isBelow ? floor - cell.High : cell.Low - cap;
            if (worst is null || missed > excess)
            {
                worst = new Membership(isBelow ? MembershipKind.BelowFloor : MembershipKind.AboveCap, i);
                excess = missed;
            }
        }

        return worst;
    }

    private static Membership? OutsideRows(GeneralMixes mixes, IReadOnlyList<ShareCell> cells)
    {
        var shares = mixes.Shares;
        for (var v = shares.Sources; v < shares.Variables; v++)
        {
            var (low, high, isClosed) = (Rational.Zero, Rational.Zero, true);
            var coefficients = shares.Coefficients(v);
            for (var i = 0; i < cells.Count; i++)
            {
                if (coefficients[i].IsZero)
                {
                    continue;
                }

                var factor = Rational.Of(coefficients[i]);
                var rises = coefficients[i].Sign > 0;
                low += factor * (rises ? cells[i].Low : cells[i].High);
                high += factor * (rises ? cells[i].High : cells[i].Low);
                isClosed &= cells[i].IsClosed;
            }

            if (high < shares.Lower[v] || (high == shares.Lower[v] && !isClosed))
            {
                return mixes.Outside(v, false);
            }

            if (low > shares.Upper[v] || (low == shares.Upper[v] && !isClosed))
            {
                return mixes.Outside(v, true);
            }
        }

        return null;
    }

    private static bool AllowsTogether(GeneralMixes mixes, IReadOnlyList<ShareCell> cells)
    {
        var ends = new Rational[2 * cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            (ends[2 * i], ends[(2 * i) + 1]) = (cells[i].Low, cells[i].High);
        }

        var simplex = mixes.Start();
        var denominator = CommonDenominator.Of(ends, [Rational.Of(BigInteger.One, mixes.Unit)]);
        simplex.Refine(denominator.Value / mixes.Unit);
        var open = new List<SystemBound>();
        for (var i = 0; i < cells.Count; i++)
        {
            var (low, high) = (denominator.Scale(cells[i].Low), denominator.Scale(cells[i].High));
            var (lower, upper) = (simplex.Lower(i), simplex.Upper(i));
            AddOpen(open, new(i, false), !cells[i].IsClosed && !(lower > low));
            AddOpen(open, new(i, true), !cells[i].IsClosed && !(upper < high));
            simplex.SetBounds(i, lower > low ? lower : low, upper < high ? upper : high);
        }

        if (simplex.MakeFeasible() is not null)
        {
            return false;
        }

        simplex.KeepEqualities(open);
        return open.Count == 0;
    }

    private static void AddOpen(List<SystemBound> open, SystemBound bound, bool isOpen)
    {
        if (isOpen)
        {
            open.Add(bound);
        }
    }
}
