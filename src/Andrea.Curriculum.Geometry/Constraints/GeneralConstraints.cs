using System.Collections.Immutable;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>Floors and caps of sources and of any groups, which may overlap, and any linear rows.</summary>
/// <remarks>Constraints may contradict each other; that is for the reachable polytope to find.</remarks>
public sealed class GeneralConstraints
{
    /// <summary>Takes constraints of n sources.</summary>
    /// <param name="box">Bounds of the sources.</param>
    /// <param name="groups">Bounds of groups.</param>
    /// <param name="rows">Linear rows.</param>
    /// <exception cref="ArgumentException">A group or row names a source twice or one that does not exist.</exception>
    public GeneralConstraints(BoxConstraints box, ImmutableArray<GroupBound> groups, ImmutableArray<LinearRow> rows)
    {
        ArgumentNullException.ThrowIfNull(box);
        var seen = new int[box.Count];
        var list = 0;
        foreach (var group in groups)
        {
            list++;
            foreach (var source in group.Members)
            {
                Mark(seen, source, list);
            }
        }

        foreach (var row in rows)
        {
            list++;
            foreach (var term in row.Terms)
            {
                Mark(seen, term.Source, list);
            }
        }

        Box = box;
        Groups = groups;
        Rows = rows;
    }

    /// <summary>Bounds of the sources.</summary>
    public BoxConstraints Box { get; }

    /// <summary>Bounds of the groups, in the caller's order.</summary>
    public ImmutableArray<GroupBound> Groups { get; }

    /// <summary>Linear rows, in the caller's order.</summary>
    public ImmutableArray<LinearRow> Rows { get; }

    /// <summary>Number of sources.</summary>
    public int Count => Box.Count;

    private static void Mark(int[] seen, int source, int list)
    {
        if ((uint)source >= (uint)seen.Length || seen[source] == list)
        {
            throw new ArgumentException("a group or row names existing sources, each once");
        }

        seen[source] = list;
    }
}
