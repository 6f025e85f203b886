using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Recognition;

/// <summary>The mixes of constraints that contradict each other: none. Nothing but the conflict is ever asked of it.</summary>
internal sealed class ContradictedMixes(GeneralConstraints constraints, PolytopeConflict conflict) : IReachableMixes
{
    /// <inheritdoc/>
    public PolytopeConflict? Conflict => conflict;

    /// <inheritdoc/>
    public PolytopeShape Shape => PolytopeShape.General;

    /// <inheritdoc/>
    public int Dimension => -1;

    /// <inheritdoc/>
    public ImmutableArray<GroupBound> Groups => constraints.Groups;

    /// <inheritdoc/>
    public ImmutableArray<LinearRow> Rows => constraints.Rows;

    /// <inheritdoc/>
    public Rational Slack => throw Empty();

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedFloors => throw Empty();

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedCaps => throw Empty();

    /// <inheritdoc/>
    public ImmutableArray<Rational> EvenMostMix => throw Empty();

    /// <inheritdoc/>
    public Rational TightFloor(int source) => throw Empty();

    /// <inheritdoc/>
    public Rational TightCap(int source) => throw Empty();

    /// <inheritdoc/>
    public bool IsPinned(int source) => throw Empty();

    /// <inheritdoc/>
    public int GreatestShare() => throw Empty();

    /// <inheritdoc/>
    public (Rational Floor, Rational Cap) TightGroup(int group) => throw Empty();

    /// <inheritdoc/>
    public double RelativeSlack(int source) => throw Empty();

    /// <inheritdoc/>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> order) => throw Empty();

    /// <inheritdoc/>
    public void Vertex(ReadOnlySpan<int> order, Span<double> mix) => throw Empty();

    /// <inheritdoc/>
    public ImmutableArray<Rational> Project(IReadOnlyList<Rational> point) => throw Empty();

    /// <inheritdoc/>
    public Membership Check(ReadOnlySpan<double> mix) => throw Empty();

    /// <inheritdoc/>
    public Membership Check(IReadOnlyList<ShareCell> cells) => throw Empty();

    /// <inheritdoc/>
    public void Settle(Span<double> mix) => throw Empty();

    private static InvalidOperationException Empty() => new("an empty polytope has no mixes");
}
