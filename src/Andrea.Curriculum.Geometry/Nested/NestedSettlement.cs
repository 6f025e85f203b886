using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Brings a mix that rounding has moved off the polytope back onto it.</summary>
/// <remarks>
/// From the sources up, every node's sum is cut to its bounds; from the root down, what the children miss of their parent's goes to the
/// greatest one with room for all of it, else from child to child. In fixed point; the test that follows decides exactly, and what it
/// does not accept is projected exactly.
/// </remarks>
internal static class NestedSettlement
{
    private const int MaxNodesOnStack = 256;

    /// <summary>Settles a mix of shares that lie within the sources' rounded bounds; false when the fixed point is too coarse.</summary>
    public static bool Settle(NestedMixes mixes, RoundedNodes rounded, Span<double> mix)
    {
        var settled = mix.Length <= MaxNodesOnStack ? stackalloc double[mix.Length] : new double[mix.Length];
        mix.CopyTo(settled);
        ShareOut(rounded, settled);
        if (!mixes.Check(settled).IsInside)
        {
            return false;
        }

        settled.CopyTo(mix);
        return true;
    }

    private static void ShareOut(RoundedNodes rounded, Span<double> mix)
    {
        var tree = rounded.Tree;
        var shares = tree.Count <= MaxNodesOnStack ? stackalloc Int128[tree.Count] : new Int128[tree.Count];
        shares.Clear();
        for (var node = 0; node < tree.Count; node++)
        {
            var dropped = 0;
            var share = node < tree.SourceCount ? FixedPoint.Of(mix[node], ref dropped) : shares[node];
            shares[node] = Cut(rounded, node, share);
            if (node < tree.Root)
            {
                shares[tree.Parent[node]] += shares[node];
            }
        }

        shares[tree.Root] = FixedPoint.One;
        for (var node = tree.Root; node >= tree.SourceCount; node--)
        {
            ShareOut(rounded, node, shares, mix);
        }
    }

    private static void ShareOut(RoundedNodes rounded, int parent, Span<Int128> shares, Span<double> mix)
    {
        var children = rounded.Tree.Children(parent);
        var missing = shares[parent];
        foreach (var child in children)
        {
            missing -= shares[child];
        }

        var roomy = -1;
        foreach (var child in children)
        {
            var target = shares[child] + missing;
            if (target == Cut(rounded, child, target) && (roomy < 0 || shares[child] > shares[roomy]))
            {
                roomy = child;
            }
        }

        foreach (var child in children)
        {
            if (missing != 0 && (roomy < 0 || child == roomy))
            {
                var target = Cut(rounded, child, shares[child] + missing);
                missing -= target - shares[child];
                shares[child] = target;
                if (child < mix.Length)
                {
                    mix[child] = Math.Clamp(FixedPoint.ToDouble(target), rounded.Floors[child], rounded.Caps[child]);
                }
            }
        }
    }

    private static Int128 Cut(RoundedNodes rounded, int node, Int128 share)
    {
        ref readonly var bounds = ref rounded.Tight(node);
        return Int128.Clamp(share, bounds.Low, bounds.High);
    }
}
