using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// The tree of a nested family of groups. Nodes 0 to n - 1 are the sources, then come the groups, last the root, which holds everything;
/// every node has a smaller index than its parent.
/// </summary>
/// <remarks>
/// Equal sets are one node: a group of one source is that source, a group of all is the root. So every inner node but a group without
/// members has at least two children (the root of a single source has one), and there are fewer than 2 n + 1 nodes beside those.
/// </remarks>
internal sealed class GroupTree
{
    private readonly int[] _children;
    private readonly int[] _firstChild;

    private GroupTree(int sources, int[] parent, int[] nodeOfGroup)
    {
        SourceCount = sources;
        Parent = parent;
        NodeOfGroup = nodeOfGroup;
        _firstChild = new int[parent.Length + 1];
        for (var node = 0; node < Root; node++)
        {
            _firstChild[parent[node] + 1]++;
        }

        for (var node = 0; node < parent.Length; node++)
        {
            _firstChild[node + 1] += _firstChild[node];
        }

        _children = new int[Root];
        var next = _firstChild.AsSpan(0, parent.Length).ToArray();
        for (var node = 0; node < Root; node++)
        {
            _children[next[parent[node]]++] = node;
        }
    }

    /// <summary>Number of sources n, at least 1.</summary>
    public int SourceCount { get; }

    /// <summary>Number of nodes.</summary>
    public int Count => Parent.Length;

    /// <summary>Index of the root: the last node.</summary>
    public int Root => Parent.Length - 1;

    /// <summary>Parent of every node; -1 for the root.</summary>
    public int[] Parent { get; }

    /// <summary>Node of every group.</summary>
    public int[] NodeOfGroup { get; }

    /// <summary>Children of a node in ascending order; none of a source.</summary>
    public ReadOnlySpan<int> Children(int node) => _children.AsSpan(_firstChild[node].._firstChild[node + 1]);

    /// <summary>Builds the tree in time proportional to all members together.</summary>
    /// <remarks>
    /// From great groups to small, every source knows the least group so far that holds it. A group nests exactly when all its members
    /// know the same one; of two different ones, the later does not hold the other's source and is no part of the group, being no smaller.
    /// </remarks>
    /// <returns>The tree, or null when two groups overlap.</returns>
    /// <exception cref="ArgumentException">A group names a source twice or one that does not exist.</exception>
    public static GroupTree? TryOf(int sources, ImmutableArray<int>[] groups, out GroupOverlap overlap)
    {
        RequireMembers(sources, groups);
        var order = FromGreatToSmall(groups);

        // While the number of inner nodes is unknown, the k-th is called k and the root 0.
        var owner = new int[sources];
        var parents = new List<int> { -1 };
        var firstGroup = new List<int> { -1 };
        var inner = new int[groups.Length];
        overlap = default;
        foreach (var g in order)
        {
            var members = groups[g];
            inner[g] = 0;
            if (members.Length == 1 || members.Length == sources)
            {
                continue;
            }

            var least = members.IsEmpty ? 0 : owner[members[0]];
            foreach (var source in members)
            {
                if (owner[source] != least)
                {
                    var other = firstGroup[Math.Max(least, owner[source])];
                    overlap = new GroupOverlap(Math.Min(g, other), Math.Max(g, other));
                    return null;
                }
            }

            if (least > 0 && groups[firstGroup[least]].Length == members.Length)
            {
                inner[g] = least;
                continue;
            }

            inner[g] = parents.Count;
            foreach (var source in members)
            {
                owner[source] = parents.Count;
            }

            parents.Add(least);
            firstGroup.Add(g);
        }

        return Number(sources, groups, owner, parents, inner);
    }

    private static GroupTree Number(int sources, ImmutableArray<int>[] groups, int[] owner, List<int> parents, int[] inner)
    {
        var root = sources + parents.Count - 1;
        var parent = new int[root + 1];
        for (var i = 0; i < sources; i++)
        {
            parent[i] = root - owner[i];
        }

        for (var k = 1; k < parents.Count; k++)
        {
            parent[root - k] = root - parents[k];
        }

        parent[root] = -1;
        var nodeOfGroup = new int[groups.Length];
        for (var g = 0; g < groups.Length; g++)
        {
            nodeOfGroup[g] = groups[g].Length == 1 ? groups[g][0] : root - inner[g];
        }

        return new GroupTree(sources, parent, nodeOfGroup);
    }

    private static int[] FromGreatToSmall(ImmutableArray<int>[] groups)
    {
        var order = new int[groups.Length];
        for (var g = 0; g < order.Length; g++)
        {
            order[g] = g;
        }

        Array.Sort(order, (a, b) => groups[a].Length != groups[b].Length ? groups[b].Length.CompareTo(groups[a].Length) : a.CompareTo(b));
        return order;
    }

    private static void RequireMembers(int sources, ImmutableArray<int>[] groups)
    {
        var seenIn = new int[sources];
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var source in groups[g])
            {
                if ((uint)source >= (uint)sources || seenIn[source] == g + 1)
                {
                    throw new ArgumentException("a group names existing sources, each once", nameof(groups));
                }

                seenIn[source] = g + 1;
            }
        }
    }
}
