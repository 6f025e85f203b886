using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Finds groups whose bounds follow from the other bounds, one after the other: they need no attention of a sampler.</summary>
internal static class LooseGroups
{
    /// <summary>Beyond this many nodes visited, groups count as binding, which is always right.</summary>
    private const long MaxWork = 20_000_000;

    /// <summary>True for every node whose bounds can be left away together with those of all others found.</summary>
    public static bool[] Find(GroupTree tree, BigInteger[] floors, BigInteger[] caps, BigInteger total)
    {
        var isLoose = new bool[tree.Count];
        var (kept, open) = ((BigInteger[])floors.Clone(), (BigInteger[])caps.Clone());
        var groups = tree.Root - tree.SourceCount;
        if ((long)groups * tree.Count > MaxWork)
        {
            return isLoose;
        }

        for (var node = tree.SourceCount; node < tree.Root; node++)
        {
            (kept[node], open[node]) = (BigInteger.Zero, total);
            var relaxed = NestedSolver.Solve(tree, kept, open, total);
            isLoose[node] = relaxed.TightFloor(node) >= floors[node] && relaxed.TightCap(node) <= caps[node];
            if (!isLoose[node])
            {
                (kept[node], open[node]) = (floors[node], caps[node]);
            }
        }

        return isLoose;
    }
}
