using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>Whether some mix of raw weights lies in the given cells; exact, no tolerance.</summary>
/// <remarks>
/// With t = 1 / (sum of the weights) a share lies in its cell and in [l t, u t]. For a given t there is such a mix when no share's
/// interval is empty and 1 lies between the sums of their ends. Each of these conditions holds up to some t or from some t on, so they are
/// compatible exactly when the greatest of the one kind does not exceed the least of the other.
/// </remarks>
internal static class RawMembership
{
    /// <summary>Decides any cells.</summary>
    public static Membership Check(RawMixes mixes, IReadOnlyList<ShareCell> cells)
    {
        var inHull = MembershipTest.Check(mixes, cells);
        if (!inHull.IsInside)
        {
            return inHull;
        }

        var range = new ScaleRange();
        for (var i = 0; i < cells.Count; i++)
        {
            var (cell, least, greatest) = (cells[i], mixes.LeastWeight(i), mixes.GreatestWeight(i));
            if (!least.IsZero)
            {
                range.AtMost(cell.High / least, cell.IsClosed);
            }

            if (!greatest.IsZero)
            {
                range.AtLeast(cell.Low / greatest, cell.IsClosed);
            }
        }

        return LimitLows(mixes, cells, ref range) && LimitHighs(mixes, cells, ref range) && !range.IsEmpty
            ? Membership.Inside
            : new Membership(MembershipKind.NoMixInCells, -1);
    }

    /// <summary>The lower ends max(cell's, l t) grow with t and may sum to 1 at most; to 1 only when all of them belong to their intervals.</summary>
    private static bool LimitLows(RawMixes mixes, IReadOnlyList<ShareCell> cells, ref ScaleRange range)
    {
        var (sum, slope) = (Rational.Zero, Rational.Zero);
        var meetings = new List<(Rational At, int Source)>();
        var isClosed = true;
        for (var i = 0; i < cells.Count; i++)
        {
            sum += Low(i);
            isClosed &= cells[i].IsClosed || cells[i].Low.Sign < 0;
            if (!mixes.LeastWeight(i).IsZero)
            {
                meetings.Add((Low(i) / mixes.LeastWeight(i), i));
            }
        }

        meetings.Sort();
        if (sum >= 1)
        {
            if (meetings.Count > 0)
            {
                range.AtMost(meetings[0].At, true);
            }

            return sum == 1 && isClosed;
        }

        foreach (var (at, source) in meetings)
        {
            if (sum + (slope * at) >= 1)
            {
                break;
            }

            sum -= Low(source);
            slope += mixes.LeastWeight(source);
        }

        if (!slope.IsZero)
        {
            var limit = (Rational.One - sum) / slope;
            range.AtMost(limit, IsClosedAt(limit));
        }

        return true;

        Rational Low(int source) => Rational.Max(cells[source].Low, Rational.Zero);

        bool IsClosedAt(Rational t)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (!cells[i].IsClosed && mixes.LeastWeight(i) * t <= cells[i].Low)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The upper ends min(cell's, u t) grow with t and must sum to 1 at least; to 1 only when all of them belong to their intervals.</summary>
    private static bool LimitHighs(RawMixes mixes, IReadOnlyList<ShareCell> cells, ref ScaleRange range)
    {
        var (total, slope) = (Rational.Zero, Rational.Zero);
        var meetings = new List<(Rational At, int Source)>();
        var isClosed = true;
        for (var i = 0; i < cells.Count; i++)
        {
            if (mixes.GreatestWeight(i) is { IsZero: false } weight)
            {
                total += cells[i].High;
                slope += weight;
                isClosed &= cells[i].IsClosed;
                meetings.Add((cells[i].High / weight, i));
            }
        }

        meetings.Sort();
        if (total <= 1)
        {
            range.AtLeast(meetings[^1].At, true);
            return total == 1 && isClosed;
        }

        var sum = Rational.Zero;
        foreach (var (at, source) in meetings)
        {
            if (sum + (slope * at) >= 1)
            {
                break;
            }

            sum += cells[source].High;
            slope -= mixes.GreatestWeight(source);
        }

        var limit = (Rational.One - sum) / slope;
        range.AtLeast(limit, IsClosedAt(limit));
        return true;

        bool IsClosedAt(Rational t)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (!cells[i].IsClosed && !mixes.GreatestWeight(i).IsZero && mixes.GreatestWeight(i) * t >= cells[i].High)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
