using System.Collections.Immutable;
using System.Numerics;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>
/// The mix that breaks the bounds by the least total. Upward, every node gets the least cost at and below it as a convex function of its
/// share; downward from 1, every share is split so that no cheaper piece is left out, which is optimal at every node.
/// </summary>
internal static class LeastChangeSearch
{
    /// <summary>The changes that bring the broken bounds to that mix; null when the fixed bounds alone have no mix.</summary>
    /// <param name="tree">The bounds.</param>
    /// <param name="isFixed">Which of them may not move.</param>
    public static ImmutableArray<BoundChange>? Find(RepairTree tree, bool[] isFixed)
    {
        var costs = new ConvexPieces[tree.Tree.Count];
        for (var node = 0; node < costs.Length; node++)
        {
            var below = node < tree.Tree.SourceCount
                ? ConvexPieces.Flat(BigInteger.Zero, tree.Total)
                : ConvexPieces.Split(tree.Tree.Children(node).ToArray().Select(child => costs[child]));
            if (Bound(tree, isFixed, node, below) is not { } cost)
            {
                return null;
            }

            costs[node] = cost;
        }

        var root = tree.Tree.Root;
        return costs[root].Cut(tree.Total, tree.Total) is null ? null : Changes(tree, Split(tree, costs));
    }

    private static ConvexPieces? Bound(RepairTree tree, bool[] isFixed, int node, ConvexPieces below)
    {
        var (low, high) = (BigInteger.Zero, tree.Total);
        foreach (var floor in tree.FloorsAt(node).Where(bound => isFixed[bound]))
        {
            low = BigInteger.Max(low, tree.Bounds[floor].Value);
        }

        foreach (var cap in tree.CapsAt(node).Where(bound => isFixed[bound]))
        {
            high = BigInteger.Min(high, tree.Bounds[cap].Value);
        }

        return below.Cut(low, high)?.Bend(Loose(tree, isFixed, tree.FloorsAt(node)), Loose(tree, isFixed, tree.CapsAt(node)));
    }

    private static BigInteger[] Loose(RepairTree tree, bool[] isFixed, IReadOnlyList<int> bounds) =>
        [.. bounds.Where(bound => !isFixed[bound]).Select(bound => tree.Bounds[bound].Value).Order()];

    private static BigInteger[] Split(RepairTree tree, ConvexPieces[] costs)
    {
        var shares = new BigInteger[costs.Length];
        shares[tree.Tree.Root] = tree.Total;
        for (var node = tree.Tree.Root; node >= tree.Tree.SourceCount; node--)
        {
            var left = shares[node];
            var pieces = new List<(int Slope, BigInteger Turn, int Child, BigInteger Length)>();
            foreach (var child in tree.Tree.Children(node))
            {
                shares[child] = costs[child].Start;
                left -= shares[child];
                pieces.AddRange(costs[child].Pieces.Select(piece => (piece.Slope, Turn(tree, child, piece.Slope), child, piece.Length)));
            }

            pieces.Sort((a, b) => (a.Slope, a.Turn, a.Child).CompareTo((b.Slope, b.Turn, b.Child)));
            foreach (var piece in pieces)
            {
                var part = BigInteger.Min(left, piece.Length);
                shares[piece.Child] += part;
                left -= part;
            }
        }

        return shares;
    }

    /// <summary>Who is served first of equal slopes, so that few bounds move: small floors are met first, great caps are raised first.</summary>
    private static BigInteger Turn(RepairTree tree, int node, int slope)
    {
        var floors = tree.FloorsAt(node).Select(bound => tree.Bounds[bound].Value).DefaultIfEmpty(BigInteger.Zero);
        var caps = tree.CapsAt(node).Select(bound => tree.Bounds[bound].Value).DefaultIfEmpty(tree.Total);
        return slope switch
        {
            < 0 => floors.Max(),
            > 0 => -caps.Min(),
            _ => floors.Max() > caps.Min() ? 1 : 0,
        };
    }

    private static ImmutableArray<BoundChange> Changes(RepairTree tree, BigInteger[] shares)
    {
        var changes = ImmutableArray.CreateBuilder<BoundChange>();
        for (var k = 0; k < tree.Bounds.Length; k++)
        {
            var bound = tree.Bounds[k];
            if (tree.IsBroken(k, shares[bound.Node]))
            {
                var member = bound.Member;
                changes.Add(new BoundChange(
                    member.Id, member.Source, member.Group, bound.IsFloor, member.Value, tree.Denominator.Restore(shares[bound.Node])));
            }
        }

        return changes.ToImmutable();
    }
}
