using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Nested;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>Floors and caps of sources and of groups of which any two are disjoint or one contains the other (a laminar family).</summary>
/// <remarks>Bounds may contradict each other; that is for the reachable polytope to find.</remarks>
public sealed class NestedConstraints
{
    private NestedConstraints(BoxConstraints box, ImmutableArray<GroupBound> groups, GroupTree tree)
    {
        Box = box;
        Groups = groups;
        Tree = tree;
    }

    /// <summary>Bounds of the sources.</summary>
    public BoxConstraints Box { get; }

    /// <summary>Bounds of the groups, in the caller's order.</summary>
    public ImmutableArray<GroupBound> Groups { get; }

    internal GroupTree Tree { get; }

    /// <summary>Takes bounds whose groups are nested; in time proportional to all members together.</summary>
    /// <param name="box">Bounds of the sources.</param>
    /// <param name="groups">Bounds of the groups; the same members may occur more than once.</param>
    /// <param name="overlap">Two groups that overlap, when the result is null.</param>
    /// <returns>The constraints, or null when two groups overlap without one containing the other.</returns>
    /// <exception cref="ArgumentException">A group names a source twice or one that does not exist.</exception>
    public static NestedConstraints? TryOf(BoxConstraints box, ImmutableArray<GroupBound> groups, out GroupOverlap overlap)
    {
        ArgumentNullException.ThrowIfNull(box);
        var members = new ImmutableArray<int>[groups.Length];
        for (var g = 0; g < members.Length; g++)
        {
            members[g] = groups[g].Members;
        }

        var tree = GroupTree.TryOf(box.Count, members, out overlap);
        return tree is null ? null : new NestedConstraints(box, groups, tree);
    }
}
