using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>The floor and the cap that bind at every node of a tree: of several with equal members the strongest, the first of equals.</summary>
/// <remarks>Bounds weaker than the simplex's own are replaced by these, which nobody wrote. The root's are 1.</remarks>
internal sealed class NodeBounds
{
    /// <summary>Collects the bounds.</summary>
    public NodeBounds(NestedConstraints constraints)
    {
        var (tree, box) = (constraints.Tree, constraints.Box);
        Floors = new ConflictMember[tree.Count];
        Caps = new ConflictMember[tree.Count];
        for (var node = 0; node < tree.Count; node++)
        {
            var source = node < tree.SourceCount ? node : -1;
            Floors[node] = new ConflictMember(source, ConstraintId.Implied, node == tree.Root ? Rational.One : Rational.Zero);
            Caps[node] = new ConflictMember(source, ConstraintId.Implied, Rational.One);
        }

        for (var i = 0; i < box.Count; i++)
        {
            Tighten(i, Member(i, -1, box.Floors[i]), Member(i, -1, box.Caps[i]));
        }

        for (var g = 0; g < constraints.Groups.Length; g++)
        {
            var group = constraints.Groups[g];
            Tighten(tree.NodeOfGroup[g], Member(-1, g, group.Floor), Member(-1, g, group.Cap));
        }
    }

    /// <summary>Binding floor of every node.</summary>
    public ConflictMember[] Floors { get; }

    /// <summary>Binding cap of every node.</summary>
    public ConflictMember[] Caps { get; }

    private static ConflictMember Member(int source, int group, ShareBound bound) => new(source, bound.Id, bound.Value, group);

    private void Tighten(int node, ConflictMember floor, ConflictMember cap)
    {
        if (floor.Value > Floors[node].Value)
        {
            Floors[node] = floor;
        }

        if (cap.Value < Caps[node].Value)
        {
            Caps[node] = cap;
        }
    }
}
