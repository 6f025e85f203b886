using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry;

/// <summary>All mixes that a regime allows: {floor &lt;= w &lt;= cap, sum w = 1}. Every answer is decided exactly; no tolerance.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ReachablePolytope
{
    private readonly CommonDenominator _denominator;
    private readonly IBoxSolution _solution;
    private readonly Lazy<ImmutableArray<Rational>> _evenMost;

    private ReachablePolytope(BoxConstraints constraints, CommonDenominator denominator, IBoxSolution solution)
    {
        Constraints = constraints;
        _denominator = denominator;
        _solution = solution;
        Conflict = solution.Conflict is { } conflict ? Describe(conflict.Kind, conflict.Sources) : null;
        FreeSources = Conflict is null ? [.. Enumerable.Range(0, Count).Where(i => !solution.IsPinned(i))] : [];
        _evenMost = new Lazy<ImmutableArray<Rational>>(FindEvenMost);
    }

    /// <summary>The bounds as given.</summary>
    public BoxConstraints Constraints { get; }

    /// <summary>Number of sources n; mixes have n shares.</summary>
    public int Count => Constraints.Count;

    /// <summary>A minimal set of bounds that cannot hold together; null when the polytope has a point.</summary>
    public PolytopeConflict? Conflict { get; }

    /// <summary>True when some mix satisfies every bound.</summary>
    public bool IsFeasible => Conflict is null;

    /// <summary>Sources whose share can vary, in file order; empty when infeasible.</summary>
    public ImmutableArray<int> FreeSources { get; }

    /// <summary>Affine dimension: free sources less one, 0 for a single mix, -1 for none.</summary>
    public int Dimension => IsFeasible ? Math.Max(0, FreeSources.Length - 1) : -1;

    /// <summary>Solves the box of floors and caps.</summary>
    /// <param name="constraints">Bounds of 1 to 10,000 sources. Floors below 0 and caps above 1 bind as 0 and 1.</param>
    public static ReachablePolytope Of(BoxConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        Rational[] floors = [.. constraints.Floors.Select(bound => Rational.Max(bound.Value, Rational.Zero))];
        Rational[] caps = [.. constraints.Caps.Select(bound => Rational.Min(bound.Value, Rational.One))];
        var denominator = CommonDenominator.Of(floors, caps);
        return new ReachablePolytope(constraints, denominator, Solve(floors, caps, denominator));
    }

    /// <summary>Least share of a source over all reachable mixes; attained.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public Rational TightFloor(int source) => _denominator.Restore(Feasible().TightFloor(source));

    /// <summary>Greatest share of a source over all reachable mixes; attained.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public Rational TightCap(int source) => _denominator.Restore(Feasible().TightCap(source));

    /// <summary>True when every reachable mix gives the source the same share.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public bool IsPinned(int source) => Feasible().IsPinned(source);

    /// <summary>The source that can take the greatest share of all, the first of equals, and that share.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public (int Source, Rational Share) GreatestShare()
    {
        var source = Feasible().GreatestShare();
        return (source, TightCap(source));
    }

    /// <summary>
    /// The most even reachable mix: every share is clip(level, floor, cap) for one level. It has the greatest entropy, hence the
    /// greatest number of effective sources, because every other mix majorises it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<Rational> EvenMostMix => Feasible() is not null ? _evenMost.Value : [];

    /// <summary>The vertex that gives each source in turn the greatest share still possible (the UCB-best vertex for scores in that order).</summary>
    /// <param name="order">Every source index once, best first.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> order) =>
        [.. Feasible().Fill(order).Select(_denominator.Restore)];

    private static IBoxSolution Solve(Rational[] floors, Rational[] caps, CommonDenominator denominator)
    {
        var scaledFloors = Array.ConvertAll(floors, denominator.Scale);
        var scaledCaps = Array.ConvertAll(caps, denominator.Scale);
        var total = denominator.Value;
        var greatest = BigInteger.Max(total, scaledFloors.Max());
        var bits = greatest.GetBitLength() + BitOperations.Log2((uint)floors.Length) + 3;
        if (bits < 63)
        {
            return new BoxSolution<long>(
                Array.ConvertAll(scaledFloors, value => (long)value), Array.ConvertAll(scaledCaps, value => (long)value), (long)total);
        }

        return new BoxSolution<BigInteger>(scaledFloors, scaledCaps, total);
    }

    private IBoxSolution Feasible() =>
        IsFeasible ? _solution : throw new InvalidOperationException("an empty polytope has no mixes");

    private ImmutableArray<Rational> FindEvenMost()
    {
        var (shares, scale) = _solution.EvenMost();
        var divisor = _denominator.Value * scale;
        return [.. shares.Select(share => Rational.Of(share, divisor))];
    }

    private PolytopeConflict Describe(ConflictKind kind, int[] sources)
    {
        ConflictMember Floor(int i) => new(i, Constraints.Floors[i].Id, Constraints.Floors[i].Value);
        ConflictMember Cap(int i) => new(i, Constraints.Caps[i].Id, Constraints.Caps[i].Value);
        if (kind == ConflictKind.FloorAboveCap)
        {
            var (floor, cap) = (Floor(sources[0]), Cap(sources[0]));
            return new PolytopeConflict(kind, [floor, cap], floor.Value, cap.Value);
        }

        ImmutableArray<ConflictMember> members = [.. kind == ConflictKind.FloorsExceedOne ? sources.Select(Floor) : sources.Select(Cap)];
        var sum = members.Aggregate(Rational.Zero, (total, member) => total + member.Value);
        return new PolytopeConflict(kind, members, sum, Rational.One);
    }
}
