using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry;

/// <summary>All mixes that a regime allows: {floor &lt;= w &lt;= cap, sum w = 1}. Every answer is decided exactly; no tolerance.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed partial class ReachablePolytope
{
    private readonly CommonDenominator _denominator;
    private readonly IBoxSolution _solution;
    private readonly Lazy<ImmutableArray<Rational>> _evenMost;
    private readonly Lazy<RoundedBounds> _rounded;

    private ReachablePolytope(BoxConstraints constraints, CommonDenominator denominator, IBoxSolution solution)
    {
        Constraints = constraints;
        _denominator = denominator;
        _solution = solution;
        Conflict = solution.Conflict is { } conflict ? BoxConflict.Describe(constraints, conflict.Kind, conflict.Sources) : null;
        FreeSources = Conflict is null ? FindFree(solution, constraints.Count) : [];
        _evenMost = new Lazy<ImmutableArray<Rational>>(FindEvenMost);
        _rounded = new Lazy<RoundedBounds>(() => new RoundedBounds(_solution, Count, _denominator.Value));
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

    /// <summary>What the least shares of all sources leave of 1, to be given to the free sources.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public Rational Slack => _denominator.Restore(Feasible().Slack);

    /// <summary>Solves the box of floors and caps.</summary>
    /// <param name="constraints">Bounds of 1 to 10,000 sources. Floors below 0 and caps above 1 bind as 0 and 1.</param>
    public static ReachablePolytope Of(BoxConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var floors = new Rational[constraints.Count];
        var caps = new Rational[constraints.Count];
        for (var i = 0; i < floors.Length; i++)
        {
            floors[i] = Rational.Max(constraints.Floors[i].Value, Rational.Zero);
            caps[i] = Rational.Min(constraints.Caps[i].Value, Rational.One);
        }

        var denominator = CommonDenominator.Of(floors, caps);
        var solution = BoxSolver.Solve(denominator.ScaleAll(floors), denominator.ScaleAll(caps), denominator.Value);
        return new ReachablePolytope(constraints, denominator, solution);
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
            ? Restore(Feasible().Fill(order), _denominator.Value)
            : throw new ArgumentException("an order names every source once", nameof(order));
    }

    private static ImmutableArray<int> FindFree(IBoxSolution solution, int count)
    {
        var free = ImmutableArray.CreateBuilder<int>(count);
        for (var i = 0; i < count; i++)
        {
            if (!solution.IsPinned(i))
            {
                free.Add(i);
            }
        }

        return free.DrainToImmutable();
    }

    private static ImmutableArray<Rational> Restore(BigInteger[] numerators, BigInteger denominator)
    {
        var mix = ImmutableArray.CreateBuilder<Rational>(numerators.Length);
        foreach (var numerator in numerators)
        {
            mix.Add(Rational.Of(numerator, denominator));
        }

        return mix.MoveToImmutable();
    }

    private IBoxSolution Feasible() =>
        IsFeasible ? _solution : throw new InvalidOperationException("an empty polytope has no mixes");

    private ImmutableArray<Rational> FindEvenMost()
    {
        var (shares, scale) = _solution.EvenMost();
        return Restore(shares, _denominator.Value * scale);
    }
}
