using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Bounds of the nodes in fixed point, as written and tightened, and tightened ones of the sources as nearest doubles.</summary>
internal sealed class RoundedNodes
{
    private readonly FixedInterval[] _tight;
    private readonly FixedInterval[] _written;

    /// <summary>Rounds the bounds of a polytope that is not empty.</summary>
    public RoundedNodes(GroupTree tree, NodeBounds bounds, INestedSolution solution, BigInteger denominator)
    {
        Tree = tree;
        var floors = new double[tree.SourceCount];
        var caps = new double[tree.SourceCount];
        _tight = new FixedInterval[tree.Count];
        _written = new FixedInterval[tree.Count];
        for (var node = 0; node < tree.Count; node++)
        {
            var (floor, cap) = (solution.TightFloor(node), solution.TightCap(node));
            _tight[node] = FixedInterval.Of(floor, denominator, cap, denominator);
            var (least, greatest) = (bounds.Floors[node].Value, bounds.Caps[node].Value);
            _written[node] = FixedInterval.Of(least.Numerator, least.Denominator, greatest.Numerator, greatest.Denominator);
            if (node < tree.SourceCount)
            {
                floors[node] = CorrectRounding.Divide(floor, denominator);
                caps[node] = CorrectRounding.Divide(cap, denominator);
            }
        }

        Floors = ImmutableCollectionsMarshal.AsImmutableArray(floors);
        Caps = ImmutableCollectionsMarshal.AsImmutableArray(caps);
    }

    /// <summary>The tree.</summary>
    public GroupTree Tree { get; }

    /// <summary>Nearest doubles of the sources' least shares.</summary>
    public ImmutableArray<double> Floors { get; }

    /// <summary>Nearest doubles of the sources' greatest shares.</summary>
    public ImmutableArray<double> Caps { get; }

    /// <summary>Least and greatest share of a node over all mixes.</summary>
    public ref readonly FixedInterval Tight(int node) => ref _tight[node];

    /// <summary>Floor and cap of a node, which name the group that is to blame; tightened bounds often blame another.</summary>
    public ref readonly FixedInterval Written(int node) => ref _written[node];
}
