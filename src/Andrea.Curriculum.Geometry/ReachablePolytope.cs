using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Raw;

namespace Andrea.Curriculum.Geometry;

/// <summary>All mixes that a regime allows: {floor &lt;= w &lt;= cap, sum w = 1}, also of nested groups. Every answer is decided exactly; no tolerance.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed partial class ReachablePolytope
{
    private readonly IReachableMixes _mixes;

    private ReachablePolytope(BoxConstraints constraints, IReachableMixes mixes)
    {
        Constraints = constraints;
        _mixes = mixes;
        FreeSources = IsFeasible ? FindFree(mixes, constraints.Count) : [];
    }

    /// <summary>The bounds of the sources as given.</summary>
    public BoxConstraints Constraints { get; }

    /// <summary>The bounds of groups as given; empty when there are none.</summary>
    public ImmutableArray<GroupBound> Groups => _mixes.Groups;

    /// <summary>Number of sources n; mixes have n shares.</summary>
    public int Count => Constraints.Count;

    /// <summary>A minimal set of bounds that cannot hold together; null when the polytope has a point.</summary>
    public PolytopeConflict? Conflict => _mixes.Conflict;

    /// <summary>True when some mix satisfies every bound.</summary>
    public bool IsFeasible => Conflict is null;

    /// <summary>Sources whose share can vary, in file order; empty when infeasible.</summary>
    public ImmutableArray<int> FreeSources { get; }

    /// <summary>Affine dimension: free sources less one (less still when groups are pinned), 0 for a single mix, -1 for none.</summary>
    public int Dimension => _mixes.Dimension;

    /// <summary>What the least shares of all sources leave of 1, to be given to the free sources.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public Rational Slack => Feasible().Slack;

    /// <summary>
    /// True when filling the sources by falling score (<see cref="BestVertex"/>) gives the best mix for the scores, as with floors and caps of
    /// sources and nested groups; otherwise the scores themselves matter (<see cref="BestMix(ReadOnlySpan{double}, Span{double})"/>).
    /// </summary>
    public bool IsFilledByOrder => _mixes.IsFilledByOrder;

    /// <summary>The mixes of nested groups; null when there are no groups.</summary>
    internal NestedMixes? Nested => _mixes as NestedMixes;

    /// <summary>What draws mixes of general constraints; null when the closed forms' samplers can.</summary>
    internal IMixSource? OwnSource => Feasible().OwnSource();

    /// <summary>A polytope that somebody else has solved.</summary>
    internal static ReachablePolytope Of(BoxConstraints constraints, IReachableMixes mixes) => new(constraints, mixes);

    /// <summary>Solves the box of floors and caps.</summary>
    /// <param name="constraints">Bounds of 1 to 10,000 sources. Floors below 0 and caps above 1 bind as 0 and 1.</param>
    public static ReachablePolytope Of(BoxConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        return new ReachablePolytope(constraints, new BoxMixes(constraints));
    }

    /// <summary>
    /// Solves floors and caps of independent raw weights, which are divided by their sum (DESIGN 5.4). The shares are the cone over
    /// the box, cut by the simplex; <see cref="Constraints"/> then bounds weights, all else speaks of shares.
    /// </summary>
    /// <param name="weights">Bounds of 1 to 10,000 weights; floors below 0 bind as 0, a weight without a written cap has cap 1.</param>
    public static ReachablePolytope OfRaw(BoxConstraints weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new ReachablePolytope(weights, new RawMixes(weights));
    }

    /// <summary>Solves floors and caps of sources and nested groups.</summary>
    /// <param name="constraints">Bounds of 1 to 10,000 sources. Floors below 0 and caps above 1 bind as 0 and 1.</param>
    public static ReachablePolytope Of(NestedConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        return constraints.Groups.IsEmpty
            ? Of(constraints.Box)
            : new ReachablePolytope(constraints.Box, new NestedMixes(constraints));
    }

    /// <summary>Least share of a source over all reachable mixes; attained.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public Rational TightFloor(int source) => Feasible().TightFloor(source);

    /// <summary>Greatest share of a source over all reachable mixes; attained.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public Rational TightCap(int source) => Feasible().TightCap(source);

    /// <summary>True when every reachable mix gives the source the same share.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public bool IsPinned(int source) => Feasible().IsPinned(source);

    /// <summary>Least and greatest share of a group's members together over all reachable mixes; both attained.</summary>
    /// <param name="group">Index among <see cref="Groups"/>.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public (Rational Floor, Rational Cap) TightGroup(int group) => Feasible().TightGroup(group);

    /// <summary>What kind of constraints the polytope has.</summary>
    public PolytopeShape Shape => _mixes.Shape;

    /// <summary>The linear rows as given; empty when there are none.</summary>
    public ImmutableArray<LinearRow> Rows => _mixes.Rows;

    /// <summary>Least and greatest value of a linear row over all reachable mixes; both attained.</summary>
    /// <param name="row">Index among <see cref="Rows"/>.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public (Rational Least, Rational Greatest) TightRow(int row) => Feasible().TightRow(row);

    /// <summary>
    /// Of raw weights, what a source is sure to have when the weights are a tentative mix: each of its shares is cut to the bounds,
    /// then all are divided by their sum. <see cref="TightFloor"/> is what it is sure to have whatever the weights are.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty, or its bounds are not raw.</exception>
    public RawGuarantee FloorOfClippedShares(int source) => Feasible().FloorOfClippedShares(source);

    /// <summary>The source that can take the greatest share of all, the first of equals, and that share.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public (int Source, Rational Share) GreatestShare()
    {
        var source = Feasible().GreatestShare();
        return (source, TightCap(source));
    }

    /// <summary>
    /// The most even reachable mix: the one of greatest entropy, hence with the most effective sources. Of floors and caps every share is
    /// clip(level, floor, cap) for one level, or for a level of its own in a group whose floor or cap binds, and every other mix
    /// majorises it; it is exact. Of other constraints and of raw weights it may be irrational: then this is a reachable mix next to it,
    /// and <see cref="EvenMost"/> says how near.
    /// </summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<Rational> EvenMostMix => Feasible().EvenMostMix;

    /// <summary>The most even reachable mix with its number of effective sources, and how far both are known.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public EvenMix EvenMost => Feasible().EvenMost;

    /// <summary>The vertex that gives each source in turn the greatest share still possible (the UCB-best vertex for scores in that order).</summary>
    /// <param name="order">Every source index once, best first.</param>
    /// <exception cref="ArgumentException"><paramref name="order"/> is no permutation of the sources.</exception>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> order)
    {
        var seen = new bool[Count];
        foreach (var source in order)
        {
            if ((uint)source >= (uint)Count || seen[source])
            {
                throw new ArgumentException("an order names every source once", nameof(order));
            }

            seen[source] = true;
        }

        return order.Length == Count
            ? Feasible().Vertex(order)
            : throw new ArgumentException("an order names every source once", nameof(order));
    }

    /// <summary>
    /// The best mix for scores: it gives the first sources in turn the greatest share still possible (arms never pulled), then maximises
    /// the sum of score times share; of equally good mixes it gives the sources in file order the greatest share still possible.
    /// </summary>
    /// <param name="first">Sources to be filled first, each once; may be empty.</param>
    /// <param name="scores">One score per source.</param>
    /// <exception cref="ArgumentException">There is not one score per source, or <paramref name="first"/> is no list of different sources.</exception>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<Rational> BestMix(ReadOnlySpan<int> first, IReadOnlyList<Rational> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        RequireLength(scores.Count);
        var seen = new bool[Count];
        foreach (var source in first)
        {
            if ((uint)source >= (uint)Count || seen[source])
            {
                throw new ArgumentException("every source comes first once at most", nameof(first));
            }

            seen[source] = true;
        }

        return Feasible().Vertex(first, scores);
    }

    private static ImmutableArray<int> FindFree(IReachableMixes mixes, int count)
    {
        var free = ImmutableArray.CreateBuilder<int>(count);
        for (var i = 0; i < count; i++)
        {
            if (!mixes.IsPinned(i))
            {
                free.Add(i);
            }
        }

        return free.DrainToImmutable();
    }

    private IReachableMixes Feasible() =>
        IsFeasible ? _mixes : throw new InvalidOperationException("an empty polytope has no mixes");
}
