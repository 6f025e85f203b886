using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Projection;

namespace Andrea.Curriculum.Geometry.Box;

/// <summary>The reachable mixes of floors and caps alone.</summary>
internal sealed class BoxMixes : IReachableMixes
{
    private readonly CommonDenominator _denominator;
    private readonly IBoxSolution _solution;
    private readonly Lazy<ImmutableArray<Rational>> _evenMost;
    private readonly Lazy<RoundedBounds> _rounded;
    private readonly int _count;

    /// <summary>Solves a box.</summary>
    public BoxMixes(BoxConstraints constraints)
    {
        _count = constraints.Count;
        var floors = new Rational[_count];
        var caps = new Rational[_count];
        for (var i = 0; i < floors.Length; i++)
        {
            floors[i] = Rational.Max(constraints.Floors[i].Value, Rational.Zero);
            caps[i] = Rational.Min(constraints.Caps[i].Value, Rational.One);
        }

        _denominator = CommonDenominator.Of(floors, caps);
        _solution = BoxSolver.Solve(_denominator.ScaleAll(floors), _denominator.ScaleAll(caps), _denominator.Value);
        Conflict = _solution.Conflict is { } conflict ? BoxConflict.Describe(constraints, conflict.Kind, conflict.Sources) : null;
        Dimension = Conflict is null ? FindDimension() : -1;
        _evenMost = new Lazy<ImmutableArray<Rational>>(FindEvenMost);
        _rounded = new Lazy<RoundedBounds>(() => new RoundedBounds(_solution, _count, _denominator.Value));
    }

    /// <inheritdoc/>
    public PolytopeConflict? Conflict { get; }

    /// <inheritdoc/>
    public PolytopeShape Shape => PolytopeShape.Box;

    /// <inheritdoc/>
    public int Dimension { get; }

    /// <inheritdoc/>
    public ImmutableArray<GroupBound> Groups => [];

    /// <inheritdoc/>
    public Rational Slack => _denominator.Restore(_solution.Slack);

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedFloors => _rounded.Value.Floors;

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedCaps => _rounded.Value.Caps;

    /// <inheritdoc/>
    public ImmutableArray<Rational> EvenMostMix => _evenMost.Value;

    /// <inheritdoc/>
    public Rational TightFloor(int source) => _denominator.Restore(_solution.TightFloor(source));

    /// <inheritdoc/>
    public Rational TightCap(int source) => _denominator.Restore(_solution.TightCap(source));

    /// <inheritdoc/>
    public bool IsPinned(int source) => _solution.IsPinned(source);

    /// <inheritdoc/>
    public int GreatestShare() => _solution.GreatestShare();

    /// <inheritdoc/>
    public (Rational Floor, Rational Cap) TightGroup(int group) => throw new ArgumentOutOfRangeException(nameof(group));

    /// <inheritdoc/>
    public double RelativeSlack(int source) => _solution.RelativeSlack(source);

    /// <inheritdoc/>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> order) => Rational.OfAll(_solution.Fill(order), _denominator.Value);

    /// <inheritdoc/>
    public void Vertex(ReadOnlySpan<int> order, Span<double> mix) =>
        _solution.Fill(order, RoundedFloors.AsSpan(), RoundedCaps.AsSpan(), mix);

    /// <inheritdoc/>
    public ImmutableArray<Rational> Project(IReadOnlyList<Rational> point)
    {
        var denominator = _denominator.And(point);
        var factor = denominator.Value / _denominator.Value;
        var floors = new BigInteger[_count];
        var caps = new BigInteger[_count];
        for (var i = 0; i < floors.Length; i++)
        {
            floors[i] = _solution.TightFloor(i) * factor;
            caps[i] = _solution.TightCap(i) * factor;
        }

        var (shares, scale) = LevelFill.Nearest(denominator.ScaleAll(point), floors, caps, denominator.Value);
        return Rational.OfAll(shares, denominator.Value * scale);
    }

    /// <inheritdoc/>
    public Membership Check(ReadOnlySpan<double> mix) => MembershipTest.Check(this, _rounded.Value, mix);

    /// <inheritdoc/>
    public Membership Check(IReadOnlyList<ShareCell> cells) => MembershipTest.Check(this, cells);

    /// <inheritdoc/>
    public void Settle(Span<double> mix) => MixSettlement.Settle(this, _rounded.Value, mix);

    private int FindDimension()
    {
        var free = 0;
        for (var i = 0; i < _count; i++)
        {
            free += _solution.IsPinned(i) ? 0 : 1;
        }

        return Math.Max(0, free - 1);
    }

    private ImmutableArray<Rational> FindEvenMost()
    {
        var (shares, scale) = _solution.EvenMost();
        return Rational.OfAll(shares, _denominator.Value * scale);
    }
}
