using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Raw;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Optimization.Evenness;
using Andrea.Curriculum.Optimization.Projection;
using Andrea.Curriculum.Optimization.Raw;
using Andrea.Curriculum.Optimization.Sampling;
using Andrea.Curriculum.Optimization.Simplex;
using Andrea.Curriculum.Optimization.Vertices;
using Andrea.Curriculum.Optimization.Volume;

namespace Andrea.Curriculum.Optimization.Mixes;

/// <summary>The reachable mixes of general constraints, solved at once but for the even-most mix and the sampler.</summary>
internal sealed class GeneralMixes : IReachableMixes
{
    private readonly IntegerSystem _system;
    private readonly SizeLimits _limits;
    private readonly RawSystem? _raw;
    private readonly Solution? _solution;
    private readonly Lazy<EvenMix> _evenMost;
    private readonly Lazy<IMixSource> _source;
    private readonly Lazy<GeneralVertices?> _vertices;

    /// <summary>Solves constraints.</summary>
    /// <exception cref="UndecidedWithinLimitsException">The constraints exceed a limit.</exception>
    public GeneralMixes(GeneralConstraints constraints, SizeLimits limits, IBasisProposer? proposer)
        : this(constraints, limits, proposer, null)
    {
    }

    /// <summary>Solves bounds of raw weights together with groups and rows.</summary>
    /// <exception cref="UndecidedWithinLimitsException">The constraints exceed a limit.</exception>
    public GeneralMixes(RawSystem raw, SizeLimits limits, IBasisProposer? proposer)
        : this(raw.Shares, limits, proposer, raw)
    {
    }

    private GeneralMixes(GeneralConstraints constraints, SizeLimits limits, IBasisProposer? proposer, RawSystem? raw)
    {
        _raw = raw;
        _limits = limits;
        _system = new IntegerSystem(constraints, limits);
        _vertices = new Lazy<GeneralVertices?>(() => GeneralVertices.Find(Shares, FigureLimits.Default));
        _evenMost = new Lazy<EvenMix>(() => MostEvenMix.Find(this));
        _source = new Lazy<IMixSource>(() => MixSources.Of(this));
        var budget = new WorkBudget(limits.Work);
        var simplex = new ExactSimplex(_system, budget);
        proposer?.Propose(_system)?.ApplyTo(simplex);
        if (simplex.MakeFeasible() is { } weights)
        {
            var certificate = FarkasCertificate.Verify(_system, weights);
            Conflict = raw is null
                ? GeneralConflict.Describe(_system, ConflictSearch.Reduce(_system, simplex, certificate))
                : RawConflictSearch.Find(raw, _system, certificate, limits);
            return;
        }

        _solution = new Solution(_system, simplex, budget);
    }

    /// <inheritdoc/>
    public PolytopeConflict? Conflict { get; }

    /// <inheritdoc/>
    public int Dimension => _solution?.Hull.Dimension ?? -1;

    /// <inheritdoc/>
    public ImmutableArray<GroupBound> Groups => _system.Constraints.Groups;

    /// <inheritdoc/>
    public ImmutableArray<LinearRow> Rows => (_raw?.Weights ?? _system.Constraints).Rows;

    /// <inheritdoc/>
    public PolytopeShape Shape => _raw is null ? PolytopeShape.General : PolytopeShape.Raw;

    /// <inheritdoc/>
    public bool IsFilledByOrder => false;

    /// <inheritdoc/>
    public Rational Slack => Solved.Floors.Aggregate(Rational.One, (slack, floor) => slack - floor);

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedFloors => Solved.RoundedFloors;

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedCaps => Solved.RoundedCaps;

    /// <inheritdoc/>
    public ImmutableArray<Rational> EvenMostMix => _evenMost.Value.Mix;

    /// <inheritdoc/>
    public EvenMix EvenMost => _evenMost.Value;

    /// <summary>What shares are counted in.</summary>
    public BigInteger Unit => _system.Unit;

    /// <summary>The constraints in shares.</summary>
    public ShareSystem Shares => Solved.Shares;

    /// <summary>The constraints as given.</summary>
    public GeneralConstraints Constraints => _system.Constraints;

    private Solution Solved => _solution ?? throw new InvalidOperationException("an empty polytope has no mixes");

    /// <inheritdoc/>
    public Rational TightFloor(int source) => Solved.Floors[source];

    /// <inheritdoc/>
    public Rational TightCap(int source) => Solved.Caps[source];

    /// <inheritdoc/>
    public bool IsPinned(int source) => Solved.Hull.Equations.IsPinned(source);

    /// <inheritdoc/>
    /// <remarks>Of weights that groups and rows admit no more is known than what is sure without them, and of every mix.</remarks>
    public RawGuarantee FloorOfClippedShares(int source)
    {
        var raw = _raw ?? throw new InvalidOperationException("only raw weights are cut from tentative shares");
        var alone = new ClippedShares(new RawWeights(raw.Weights.Box)).Floor(source);
        return new RawGuarantee(Rational.Max(alone.Share, TightFloor(source)), false);
    }

    /// <inheritdoc/>
    public int GreatestShare()
    {
        var best = 0;
        for (var i = 1; i < _system.Sources; i++)
        {
            best = TightCap(i) > TightCap(best) ? i : best;
        }

        return best;
    }

    /// <inheritdoc/>
    public (Rational Floor, Rational Cap) TightGroup(int group) => Tight(_system.GroupVariable(group));

    /// <inheritdoc/>
    public (Rational Least, Rational Greatest) TightRow(int row) => Tight(_system.RowVariable(row));

    /// <summary>Least and greatest value of any variable of the system, in the units of <see cref="Shares"/>.</summary>
    public (Rational Least, Rational Greatest) TightVariable(int variable)
    {
        var (low, high) = (Solved.Bounds.Lower[variable], Solved.Bounds.Upper[variable]);
        return (Rational.Of(low.Numerator, low.Denominator * Unit), Rational.Of(high.Numerator, high.Denominator * Unit));
    }

    /// <inheritdoc/>
    public double RelativeSlack(int source) => ((TightCap(source) - TightFloor(source)) / Slack).ToDouble();

    /// <inheritdoc/>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> order)
    {
        var simplex = Start();
        Fill(simplex, order, new bool[_system.Variables]);
        return Read(simplex);
    }

    /// <inheritdoc/>
    public void Vertex(ReadOnlySpan<int> order, Span<double> mix)
    {
        var vertex = Vertex(order);
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = vertex[i].ToDouble();
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> first, IReadOnlyList<Rational> scores)
    {
        var simplex = Start();
        var frozen = new bool[_system.Variables];
        Fill(simplex, first, frozen);
        simplex.MaximiseAndFreeze(Objective(scores), frozen);
        Fill(simplex, [.. Enumerable.Range(0, _system.Sources)], frozen);
        return Read(simplex);
    }

    /// <inheritdoc/>
    public ImmutableArray<Rational> Project(IReadOnlyList<Rational> point) => NearestMix.Find(Shares, point, _limits);

    /// <inheritdoc/>
    public Membership Check(ReadOnlySpan<double> mix)
    {
        if (MembershipTest.OutsideBounds(RoundedFloors.AsSpan(), RoundedCaps.AsSpan(), mix) is { } outside)
        {
            return outside;
        }

        return MixSettler.IsSettled(Shares, mix) ? Membership.Inside : CellMembership.Check(this, MembershipTest.Cells(mix));
    }

    /// <inheritdoc/>
    public Membership Check(IReadOnlyList<ShareCell> cells) => CellMembership.Check(this, cells);

    /// <inheritdoc/>
    public void Settle(Span<double> mix)
    {
        if (!Check(mix).IsInside)
        {
            MixSettlement.Clamp(RoundedFloors.AsSpan(), RoundedCaps.AsSpan(), mix);
            MixSettler.Settle(Shares, mix);
        }
    }

    /// <inheritdoc/>
    public VertexCount OwnVertexCount(FigureLimits limits) => new(Find(limits)?.Mixes.Length);

    /// <inheritdoc/>
    public VertexList OwnVertices(FigureLimits limits) =>
        Find(limits) is { } vertices ? VertexList.Of(vertices.Mixes.AsEnumerable()) : VertexList.Undecided;

    /// <inheritdoc/>
    public VolumeFraction OwnVolume(FigureLimits limits) => GeneralVolume.OfHull(Shares, Find(limits), limits);

    /// <inheritdoc/>
    public ChebyshevBall? OwnBall(FigureLimits limits) => GeneralBall.Find(this, _limits, limits);

    /// <inheritdoc/>
    public LeastEntropy? OwnLeastEntropy(FigureLimits limits) =>
        LeastEvenMix.Find(this, limits, () => Find(limits)?.Mixes);

    /// <inheritdoc/>
    public IMixSource? OwnSource() => _source.Value;

    /// <summary>A copy of the simplex at a vertex, for one question.</summary>
    public ExactSimplex Start() => Solved.Simplex.Clone(new WorkBudget(_limits.Work));

    /// <summary>The answer that a variable breaks one of its bounds.</summary>
    public Membership Outside(int variable, bool isAbove)
    {
        if (variable >= _system.RowVariable(Rows.Length))
        {
            // The bounds of each weight alone allow any share.
            return new(MembershipKind.NoMixInCells, -1);
        }

        if (variable < _system.Sources)
        {
            return new(isAbove ? MembershipKind.AboveCap : MembershipKind.BelowFloor, variable);
        }

        if (variable == _system.Sources)
        {
            return new(isAbove ? MembershipKind.SumAboveOne : MembershipKind.SumBelowOne, -1);
        }

        return variable < _system.RowVariable(0)
            ? new(isAbove ? MembershipKind.GroupAboveCap : MembershipKind.GroupBelowFloor, -1, variable - _system.GroupVariable(0))
            : new(isAbove ? MembershipKind.RowAboveGreatest : MembershipKind.RowBelowLeast, -1, -1, variable - _system.RowVariable(0));
    }

    private static void Fill(ExactSimplex simplex, ReadOnlySpan<int> order, bool[] frozen)
    {
        foreach (var source in order)
        {
            simplex.MaximiseAndFreeze([new(source, BigInteger.One)], frozen);
        }
    }

    private static ObjectiveTerm[] Objective(IReadOnlyList<Rational> scores)
    {
        var denominator = CommonDenominator.Of(scores);
        var terms = new ObjectiveTerm[scores.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new(i, denominator.Scale(scores[i]));
        }

        return terms;
    }

    /// <summary>The vertices; kept for the usual limits, since count, list and volume all ask for them.</summary>
    private GeneralVertices? Find(FigureLimits limits) =>
        limits == FigureLimits.Default ? _vertices.Value : GeneralVertices.Find(Shares, limits);

    private (Rational Lower, Rational Upper) Tight(int variable)
    {
        var bounds = Solved.Bounds;
        var (low, high) = (bounds.Lower[variable], bounds.Upper[variable]);
        return (_system.Restore(variable, low.Numerator, low.Denominator), _system.Restore(variable, high.Numerator, high.Denominator));
    }

    private ImmutableArray<Rational> Read(ExactSimplex simplex) =>
        Rational.OfAll(simplex.Values().AsSpan(0, _system.Sources), simplex.Denominator * _system.Unit);

    /// <summary>All facts of a system that some mix satisfies.</summary>
    private sealed class Solution
    {
        public Solution(IntegerSystem system, ExactSimplex simplex, WorkBudget budget)
        {
            Hull = new AffineHull(system, simplex);
            Shares = new ShareSystem(system, Hull);
            Bounds = new TightBounds(system, simplex);
            Simplex = simplex.Clone(budget);
            Floors = Restore(system, Bounds.Lower);
            Caps = Restore(system, Bounds.Upper);
            RoundedFloors = [.. Floors.Select(floor => floor.ToDouble())];
            RoundedCaps = [.. Caps.Select(cap => cap.ToDouble())];
        }

        public AffineHull Hull { get; }

        public ShareSystem Shares { get; }

        public TightBounds Bounds { get; }

        public ExactSimplex Simplex { get; }

        public ImmutableArray<Rational> Floors { get; }

        public ImmutableArray<Rational> Caps { get; }

        public ImmutableArray<double> RoundedFloors { get; }

        public ImmutableArray<double> RoundedCaps { get; }

        private static ImmutableArray<Rational> Restore(IntegerSystem system, (BigInteger Numerator, BigInteger Denominator)[] values)
        {
            var shares = ImmutableArray.CreateBuilder<Rational>(system.Sources);
            for (var i = 0; i < system.Sources; i++)
            {
                shares.Add(system.Restore(i, values[i].Numerator, values[i].Denominator));
            }

            return shares.MoveToImmutable();
        }
    }
}
