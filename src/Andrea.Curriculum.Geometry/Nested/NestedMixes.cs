using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>The reachable mixes of floors and caps of sources and nested groups.</summary>
internal sealed class NestedMixes : IReachableMixes
{
    private readonly NodeBounds _bounds;
    private readonly CommonDenominator _denominator;
    private readonly INestedSolution _solution;
    private readonly Lazy<ImmutableArray<Rational>> _evenMost;
    private readonly Lazy<RoundedNodes> _rounded;
    private readonly Lazy<List<IntegerSlice>> _slices;

    /// <summary>Solves nested bounds.</summary>
    public NestedMixes(NestedConstraints constraints)
    {
        Tree = constraints.Tree;
        Groups = constraints.Groups;
        _bounds = new NodeBounds(constraints);
        _solution = NestedSolver.Solve(Tree, _bounds, out _denominator);
        Conflict = _solution.Conflict?.Describe(_bounds);
        _evenMost = new Lazy<ImmutableArray<Rational>>(() => Project(new Rational[Tree.SourceCount]));
        _slices = new Lazy<List<IntegerSlice>>(BuildSlices);
        _rounded = new Lazy<RoundedNodes>(() => new RoundedNodes(Tree, _bounds, _solution, _denominator.Value));
    }

    /// <summary>The tree of the groups.</summary>
    public GroupTree Tree { get; }

    /// <summary>The independent parts in which something varies, in integers.</summary>
    public IReadOnlyList<IntegerSlice> IntegerSlices => _slices.Value;

    /// <inheritdoc/>
    public PolytopeConflict? Conflict { get; }

    /// <inheritdoc/>
    public PolytopeShape Shape => PolytopeShape.Nested;

    /// <inheritdoc/>
    public int Dimension => _solution.Dimension;

    /// <inheritdoc/>
    public ImmutableArray<GroupBound> Groups { get; }

    /// <inheritdoc/>
    public Rational Slack => _denominator.Restore(ScaledSlack());

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedFloors => _rounded.Value.Floors;

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedCaps => _rounded.Value.Caps;

    /// <inheritdoc/>
    public ImmutableArray<Rational> EvenMostMix => _evenMost.Value;

    /// <summary>Least share of a node.</summary>
    public Rational NodeFloor(int node) => _denominator.Restore(_solution.TightFloor(node));

    /// <summary>Greatest share of a node.</summary>
    public Rational NodeCap(int node) => _denominator.Restore(_solution.TightCap(node));

    /// <summary>The bounds by which membership is judged: a source's tightened ones, a group's as written.</summary>
    public (Rational Floor, Rational Cap) Judged(int node) =>
        node < Tree.SourceCount ? (NodeFloor(node), NodeCap(node)) : (_bounds.Floors[node].Value, _bounds.Caps[node].Value);

    /// <inheritdoc/>
    public Rational TightFloor(int source) => NodeFloor(source);

    /// <inheritdoc/>
    public Rational TightCap(int source) => NodeCap(source);

    /// <inheritdoc/>
    public bool IsPinned(int source) => _solution.IsPinned(source);

    /// <inheritdoc/>
    public int GreatestShare() => _solution.GreatestShare();

    /// <inheritdoc/>
    public (Rational Floor, Rational Cap) TightGroup(int group) => (NodeFloor(Tree.NodeOfGroup[group]), NodeCap(Tree.NodeOfGroup[group]));

    /// <inheritdoc/>
    public double RelativeSlack(int source) =>
        CorrectRounding.Divide(_solution.TightCap(source) - _solution.TightFloor(source), ScaledSlack());

    /// <inheritdoc/>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> order) => Rational.OfAll(_solution.Fill(order), _denominator.Value);

    /// <inheritdoc/>
    public void Vertex(ReadOnlySpan<int> order, Span<double> mix) => _solution.Fill(order, mix);

    /// <inheritdoc/>
    public ImmutableArray<Rational> Project(IReadOnlyList<Rational> point)
    {
        var denominator = _denominator.And(point);
        var factor = denominator.Value / _denominator.Value;
        var floors = new BigInteger[Tree.Count];
        var caps = new BigInteger[Tree.Count];
        for (var node = 0; node < floors.Length; node++)
        {
            floors[node] = _solution.TightFloor(node) * factor;
            caps[node] = _solution.TightCap(node) * factor;
        }

        return NestedProjection.Nearest(Tree, denominator.ScaleAll(point), floors, caps, denominator.Value);
    }

    /// <inheritdoc/>
    public Membership Check(ReadOnlySpan<double> mix) =>
        MembershipTest.OutsideBounds(RoundedFloors.AsSpan(), RoundedCaps.AsSpan(), mix)
        ?? NestedMembership.Check(_rounded.Value, mix)
        ?? NestedMembership.Check(this, MembershipTest.Cells(mix));

    /// <inheritdoc/>
    public Membership Check(IReadOnlyList<ShareCell> cells) => NestedMembership.Check(this, cells);

    /// <inheritdoc/>
    public void Settle(Span<double> mix)
    {
        MixSettlement.Clamp(RoundedFloors.AsSpan(), RoundedCaps.AsSpan(), mix);
        if (Check(mix).IsInside)
        {
            return;
        }

        if (!NestedSettlement.Settle(this, _rounded.Value, mix))
        {
            SettleExactly(mix);
        }
    }

    /// <summary>The independent parts in which something varies.</summary>
    public ImmutableArray<Slice> Slices() => [.. IntegerSlices.Select(slice => SliceBuilder.Round(slice, _denominator.Value))];

    /// <inheritdoc/>
    public VertexCount OwnVertexCount(FigureLimits limits) => NestedVertices.Count(IntegerSlices, limits);

    /// <inheritdoc/>
    public VertexList OwnVertices(FigureLimits limits) =>
        NestedVertices.List(IntegerSlices, ScaledFloors(), _denominator.Value, limits);

    /// <inheritdoc/>
    public VolumeFraction OwnVolume(FigureLimits limits) => NestedVolume.OfHull(IntegerSlices, limits);

    /// <inheritdoc/>
    public ChebyshevBall? OwnBall(FigureLimits limits)
    {
        var (floors, caps) = (new BigInteger[Tree.Count], new BigInteger[Tree.Count]);
        for (var node = 0; node < Tree.Count; node++)
        {
            (floors[node], caps[node]) = (_solution.TightFloor(node), _solution.TightCap(node));
        }

        return NestedBall.Find(Tree, IntegerSlices, floors, caps, _denominator.Value, limits);
    }

    private BigInteger[] ScaledFloors()
    {
        var floors = new BigInteger[Tree.SourceCount];
        for (var i = 0; i < floors.Length; i++)
        {
            floors[i] = _solution.TightFloor(i);
        }

        return floors;
    }

    private List<IntegerSlice> BuildSlices()
    {
        var written = (Floors: new BigInteger[Tree.Count], Caps: new BigInteger[Tree.Count]);
        var (floors, widths) = (new BigInteger[Tree.Count], new BigInteger[Tree.Count]);
        for (var node = 0; node < Tree.Count; node++)
        {
            written.Floors[node] = _denominator.Scale(_bounds.Floors[node].Value);
            written.Caps[node] = _denominator.Scale(_bounds.Caps[node].Value);
            floors[node] = _solution.TightFloor(node);
            widths[node] = _solution.TightCap(node) - floors[node];
        }

        var isLoose = LooseGroups.Find(Tree, written.Floors, written.Caps, _denominator.Value);
        return SliceBuilder.Build(Tree, floors, widths, isLoose);
    }

    private void SettleExactly(Span<double> mix)
    {
        var point = new Rational[mix.Length];
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = Rational.OfDouble(mix[i]);
        }

        var nearest = Project(point);
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = nearest[i].ToDouble();
        }
    }

    private BigInteger ScaledSlack()
    {
        var slack = _denominator.Value;
        for (var i = 0; i < Tree.SourceCount; i++)
        {
            slack -= _solution.TightFloor(i);
        }

        return slack;
    }
}
