using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>All bounds of nested constraints at the nodes of their tree; of several at one node each, since each is moved by itself.</summary>
internal sealed class RepairTree
{
    private readonly List<int>?[] _floors;
    private readonly List<int>?[] _caps;

    /// <summary>Collects the bounds that some mix can break.</summary>
    public RepairTree(NestedConstraints constraints, Predicate<ConstraintId> isFixed)
    {
        Tree = constraints.Tree;
        var members = new List<(int Node, bool IsFloor, ConflictMember Member)>();
        for (var i = 0; i < constraints.Box.Count; i++)
        {
            Collect(members, i, i, -1, constraints.Box.Floors[i], constraints.Box.Caps[i]);
        }

        for (var g = 0; g < constraints.Groups.Length; g++)
        {
            Collect(members, Tree.NodeOfGroup[g], -1, g, constraints.Groups[g].Floor, constraints.Groups[g].Cap);
        }

        Denominator = CommonDenominator.Of(members.ConvertAll(bound => bound.Member.Value));
        Bounds = [.. members.Select(bound =>
            new RepairBound(bound.Node, bound.IsFloor, Denominator.Scale(bound.Member.Value), bound.Member))];
        IsFixed = Array.ConvertAll(Bounds, bound => !bound.Member.Id.IsWritten || isFixed(bound.Member.Id));
        _floors = new List<int>?[Tree.Count];
        _caps = new List<int>?[Tree.Count];
        for (var k = 0; k < Bounds.Length; k++)
        {
            var lists = Bounds[k].IsFloor ? _floors : _caps;
            (lists[Bounds[k].Node] ??= []).Add(k);
        }
    }

    /// <summary>The tree.</summary>
    public GroupTree Tree { get; }

    /// <summary>The common denominator.</summary>
    public CommonDenominator Denominator { get; }

    /// <summary>Numerator of 1.</summary>
    public BigInteger Total => Denominator.Value;

    /// <summary>The bounds: of sources, then of groups, floor before cap.</summary>
    public RepairBound[] Bounds { get; }

    /// <summary>Which of them may not move.</summary>
    public bool[] IsFixed { get; }

    /// <summary>Floors at a node, as indices of <see cref="Bounds"/>.</summary>
    public IReadOnlyList<int> FloorsAt(int node) => _floors[node] ?? (IReadOnlyList<int>)[];

    /// <summary>Caps at a node, as indices of <see cref="Bounds"/>.</summary>
    public IReadOnlyList<int> CapsAt(int node) => _caps[node] ?? (IReadOnlyList<int>)[];

    /// <summary>True when a share of a node breaks the bound.</summary>
    public bool IsBroken(int bound, BigInteger share) =>
        Bounds[bound].IsFloor ? share < Bounds[bound].Value : share > Bounds[bound].Value;

    private static void Collect(
        List<(int Node, bool IsFloor, ConflictMember Member)> members, int node, int source, int group, ShareBound floor, ShareBound cap)
    {
        if (floor.Value.Sign > 0)
        {
            members.Add((node, true, new ConflictMember(source, floor.Id, floor.Value, group)));
        }

        if (cap.Value < Rational.One)
        {
            members.Add((node, false, new ConflictMember(source, cap.Id, cap.Value, group)));
        }
    }
}
