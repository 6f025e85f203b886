using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Whether nested bounds allow a point in the given cells; exact, no tolerance.</summary>
internal static class NestedMembership
{
    private const int MaxNodesOnStack = 128;

    /// <summary>Decides a mix of doubles within the sources' rounded bounds in fixed point; null when that is too coarse.</summary>
    public static Membership? Check(RoundedNodes rounded, ReadOnlySpan<double> mix)
    {
        var tree = rounded.Tree;
        var inner = tree.Count - tree.SourceCount;
        var cells = inner <= MaxNodesOnStack ? stackalloc NodeCells[inner] : new NodeCells[inner];
        cells.Clear();
        for (var i = 0; i < mix.Length; i++)
        {
            cells[tree.Parent[i] - tree.SourceCount].AddSource(mix[i], rounded.Floors[i], rounded.Caps[i], rounded.Tight(i));
        }

        for (var node = tree.SourceCount; node < tree.Count; node++)
        {
            ref readonly var bounds = ref rounded.Written(node);
            ref readonly var own = ref cells[node - tree.SourceCount];
            if (own.Verdict(bounds) is not { } verdict)
            {
                return null;
            }

            if (verdict != MembershipKind.Inside)
            {
                return Outside(tree, node, verdict == MembershipKind.GroupAboveCap);
            }

            if (node < tree.Root)
            {
                cells[tree.Parent[node] - tree.SourceCount].AddGroup(own, bounds);
            }
        }

        return Membership.Inside;
    }

    /// <summary>Decides any cells in rational arithmetic.</summary>
    public static Membership Check(NestedMixes mixes, IReadOnlyList<ShareCell> cells)
    {
        var tree = mixes.Tree;
        var sums = new (Rational Low, Rational High, bool LowOpen, bool HighOpen)[tree.Count];
        var worst = Membership.Inside;
        var excess = Rational.Zero;
        for (var node = 0; node < tree.Count; node++)
        {
            var (floor, cap) = mixes.Judged(node);
            ref var sum = ref sums[node];
            if (node < tree.SourceCount)
            {
                sum = (cells[node].Low, cells[node].High, !cells[node].IsClosed, !cells[node].IsClosed);
            }
            else if (!worst.IsInside)
            {
                return worst;
            }

            var isBelow = sum.High < floor || (sum.High == floor && sum.HighOpen);
            var isAbove = sum.Low > cap || (sum.Low == cap && sum.LowOpen);
            if (isBelow || isAbove)
            {
                if (node >= tree.SourceCount)
                {
                    return Outside(tree, node, isAbove);
                }

                var missed = isBelow ? floor - sum.High : sum.Low - cap;
                if (worst.IsInside || missed > excess)
                {
                    worst = new Membership(isBelow ? MembershipKind.BelowFloor : MembershipKind.AboveCap, node);
                    excess = missed;
                }
            }

            if (node < tree.Root)
            {
                ref var parent = ref sums[tree.Parent[node]];
                parent.Low += Rational.Max(sum.Low, floor);
                parent.High += Rational.Min(sum.High, cap);
                parent.LowOpen |= sum.LowOpen && sum.Low >= floor;
                parent.HighOpen |= sum.HighOpen && sum.High <= cap;
            }
        }

        return Membership.Inside;
    }

    private static Membership Outside(GroupTree tree, int node, bool isAbove) =>
        node == tree.Root
            ? new Membership(isAbove ? MembershipKind.SumAboveOne : MembershipKind.SumBelowOne, -1)
            : new Membership(
                isAbove ? MembershipKind.GroupAboveCap : MembershipKind.GroupBelowFloor, -1, Array.IndexOf(tree.NodeOfGroup, node));
}
