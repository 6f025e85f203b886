using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Cuts a polytope of nested groups into slices that vary independently: one below the root and one below each pinned group.</summary>
internal sealed class SliceBuilder
{
    private readonly GroupTree _tree;
    private readonly BigInteger[] _floors;
    private readonly BigInteger[] _widths;
    private readonly bool[] _isLoose;
    private readonly Queue<int> _roots = new();

    private SliceBuilder(GroupTree tree, BigInteger[] floors, BigInteger[] widths, bool[] isLoose)
    {
        _tree = tree;
        _floors = floors;
        _widths = widths;
        _isLoose = isLoose;
    }

    /// <summary>All slices in which something varies.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="floors">Least share of every node.</param>
    /// <param name="widths">Greatest less least share of every node.</param>
    /// <param name="isLoose">Groups whose bounds follow from the others.</param>
    public static List<Slice> Build(GroupTree tree, BigInteger[] floors, BigInteger[] widths, bool[] isLoose)
    {
        var builder = new SliceBuilder(tree, floors, widths, isLoose);
        builder._roots.Enqueue(tree.Root);
        var slices = new List<Slice>();
        while (builder._roots.TryDequeue(out var root))
        {
            if (builder.BuildSlice(root) is { } slice)
            {
                slices.Add(slice);
            }
        }

        return slices;
    }

    private Slice? BuildSlice(int root)
    {
        var nodes = new List<int> { root };
        var firstChild = new List<int>();
        var gaps = new List<BigInteger>();
        for (var k = 0; k < nodes.Count; k++)
        {
            firstChild.Add(nodes.Count);
            gaps.Add(nodes[k] < _tree.SourceCount ? BigInteger.Zero : AddChildren(nodes[k], nodes));
        }

        if (nodes.Count == 1)
        {
            return null;
        }

        firstChild.Add(nodes.Count);
        var whole = gaps[0];
        return new Slice(
            Rational.Of(whole, _floors[_tree.Root]).ToDouble(),
            [.. nodes.Select(node => node < _tree.SourceCount ? node : -1)],
            [.. firstChild],
            [.. nodes.Select(node => CorrectRounding.Divide(_widths[node], whole))],
            [.. gaps.Select(gap => CorrectRounding.Divide(gap, whole))]);
    }

    /// <summary>Appends the free children, looking through loose groups; what the node has above all their least shares.</summary>
    private BigInteger AddChildren(int parent, List<int> nodes)
    {
        var gap = _floors[parent];
        var open = new Stack<int>(_tree.Children(parent).ToArray().Reverse());
        while (open.TryPop(out var node))
        {
            if (node >= _tree.SourceCount && _isLoose[node])
            {
                foreach (var child in _tree.Children(node))
                {
                    open.Push(child);
                }

                continue;
            }

            gap -= _floors[node];
            if (!_widths[node].IsZero)
            {
                nodes.Add(node);
            }
            else if (node >= _tree.SourceCount)
            {
                _roots.Enqueue(node);
            }
        }

        return gap;
    }
}
