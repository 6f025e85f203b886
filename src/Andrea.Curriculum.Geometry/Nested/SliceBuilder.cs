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
    public static List<IntegerSlice> Build(GroupTree tree, BigInteger[] floors, BigInteger[] widths, bool[] isLoose)
    {
        var builder = new SliceBuilder(tree, floors, widths, isLoose);
        builder._roots.Enqueue(tree.Root);
        var slices = new List<IntegerSlice>();
        while (builder._roots.TryDequeue(out var root))
        {
            if (builder.BuildSlice(root) is { } slice)
            {
                slices.Add(slice);
            }
        }

        return slices;
    }

    /// <summary>The same slice relative to what its root leaves above its children's least shares.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="total">A share of 1.</param>
    public static Slice Round(IntegerSlice slice, BigInteger total)
    {
        var whole = slice.Gaps[0];
        return new Slice(
            Rational.Of(whole, total).ToDouble(),
            slice.Sources,
            slice.FirstChild,
            Array.ConvertAll(slice.Widths, width => CorrectRounding.Divide(width, whole)),
            Array.ConvertAll(slice.Gaps, gap => CorrectRounding.Divide(gap, whole)));
    }

    private IntegerSlice? BuildSlice(int root)
    {
        var room = _floors[root];
        var nodes = new List<int> { root };
        var firstChild = new List<int>();
        var gaps = new List<BigInteger>();
        for (var k = 0; k < nodes.Count; k++)
        {
            firstChild.Add(nodes.Count);
            gaps.Add(nodes[k] < _tree.SourceCount ? BigInteger.Zero : AddChildren(nodes[k], nodes, ref room));
        }

        if (nodes.Count == 1)
        {
            return null;
        }

        firstChild.Add(nodes.Count);
        return new IntegerSlice(
            [.. nodes],
            [.. nodes.Select(node => node < _tree.SourceCount ? node : -1)],
            [.. firstChild],
            [.. nodes.Select(node => _widths[node])],
            [.. gaps],
            room);
    }

    /// <summary>Appends the free children, looking through loose groups; what the node has above all their least shares.</summary>
    private BigInteger AddChildren(int parent, List<int> nodes, ref BigInteger room)
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
            else
            {
                room -= _floors[node];
                if (node >= _tree.SourceCount)
                {
                    _roots.Enqueue(node);
                }
            }
        }

        return gap;
    }
}
