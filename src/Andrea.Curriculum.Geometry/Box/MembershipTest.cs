using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>Whether the polytope meets the rounding cells of a mix; exact, no tolerance (DESIGN 5.8).</summary>
internal static class MembershipTest
{
    /// <summary>Decides a mix of doubles; allocates nothing unless fixed point is too coarse.</summary>
    public static Membership Check(BoxMixes mixes, RoundedBounds bounds, ReadOnlySpan<double> mix)
    {
        return OutsideBounds(bounds.Floors.AsSpan(), bounds.Caps.AsSpan(), mix)
            ?? CoarseSums.Verdict(bounds, mix)
            ?? new CellSums(bounds, mix).Verdict()
            ?? Check(mixes, Cells(mix));
    }

    /// <summary>The share farthest outside its rounded bounds; null when all are within.</summary>
    public static Membership? OutsideBounds(ReadOnlySpan<double> floors, ReadOnlySpan<double> caps, ReadOnlySpan<double> mix)
    {
        for (var i = 0; i < mix.Length; i++)
        {
            if (!(mix[i] >= floors[i] && mix[i] <= caps[i]))
            {
                return Farthest(floors, caps, mix);
            }
        }

        return null;
    }

    /// <summary>Decides any cells in rational arithmetic.</summary>
    public static Membership Check(IReachableMixes mixes, IReadOnlyList<ShareCell> cells)
    {
        var (low, high) = (Rational.Zero, Rational.Zero);
        var (lowClosed, highClosed) = (true, true);
        var worst = Membership.Inside;
        var excess = Rational.Zero;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var (floor, cap) = (mixes.TightFloor(i), mixes.TightCap(i));
            var (start, end) = (Rational.Max(cell.Low, floor), Rational.Min(cell.High, cap));
            var (startClosed, endClosed) = (cell.IsClosed || floor > cell.Low, cell.IsClosed || cap < cell.High);
            if (start > end || (start == end && !(startClosed && endClosed)))
            {
                var below = cell.High <= floor;
                var missed = below ? floor - cell.High : cell.Low - cap;
                if (worst.IsInside || missed > excess)
                {
                    worst = new Membership(below ? MembershipKind.BelowFloor : MembershipKind.AboveCap, i);
                    excess = missed;
                }
            }

            low += start;
            high += end;
            lowClosed &= startClosed;
            highClosed &= endClosed;
        }

        if (!worst.IsInside)
        {
            return worst;
        }

        if (low > 1 || (low == 1 && !lowClosed))
        {
            return new Membership(MembershipKind.SumAboveOne, -1);
        }

        return high < 1 || (high == 1 && !highClosed) ? new Membership(MembershipKind.SumBelowOne, -1) : Membership.Inside;
    }

    /// <summary>The rounding cells of a mix.</summary>
    public static ShareCell[] Cells(ReadOnlySpan<double> mix)
    {
        var cells = new ShareCell[mix.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = ShareCell.OfDouble(mix[i]);
        }

        return cells;
    }

    private static Membership Farthest(ReadOnlySpan<double> floors, ReadOnlySpan<double> caps, ReadOnlySpan<double> mix)
    {
        var worst = Membership.Inside;
        var excess = 0.0;
        for (var i = 0; i < mix.Length; i++)
        {
            if (double.IsNaN(mix[i]))
            {
                return new Membership(MembershipKind.NotANumber, i);
            }

            var below = floors[i] - mix[i];
            var missed = Math.Max(below, mix[i] - caps[i]);
            if (missed > excess)
            {
                worst = new Membership(missed == below ? MembershipKind.BelowFloor : MembershipKind.AboveCap, i);
                excess = missed;
            }
        }

        return worst;
    }
}
