using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Box;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// The reachable mixes of raw weights: floors and caps of independent weights, which are divided by their sum. That is the cone over the
/// box, cut by the simplex.
/// </summary>
internal sealed class RawMixes : IReachableMixes
{
    private readonly Lazy<EvenMix> _evenMost;
    private readonly Lazy<RawShares> _shares;
    private readonly Lazy<Rational> _slack;
    private readonly Lazy<ClippedShares> _cutShares;

    /// <summary>Solves raw bounds.</summary>
    public RawMixes(BoxConstraints constraints)
    {
        Weights = new RawWeights(constraints);
        Conflict = RawConflict.Find(constraints);
        _evenMost = new Lazy<EvenMix>(() => RawEvenMost.Find(Weights));
        _cutShares = new Lazy<ClippedShares>(() => new ClippedShares(Weights));
        _shares = new Lazy<RawShares>(() => new RawShares(Weights));
        _slack = new Lazy<Rational>(() => Rational.One - _shares.Value.Floors.Aggregate((sum, share) => sum + share));
    }

    /// <summary>The bounds of the weights.</summary>
    public RawWeights Weights { get; }

    /// <inheritdoc/>
    public RawGuarantee FloorOfClippedShares(int source) => _cutShares.Value.Floor(source);

    /// <inheritdoc/>
    public PolytopeConflict? Conflict { get; }

    /// <inheritdoc/>
    public PolytopeShape Shape => PolytopeShape.Raw;

    /// <inheritdoc/>
    public int Dimension => Conflict is null ? Weights.Dimension : -1;

    /// <inheritdoc/>
    public ImmutableArray<GroupBound> Groups => [];

    /// <inheritdoc/>
    public Rational Slack => _slack.Value;

    /// <inheritdoc/>
    public bool IsFilledByOrder => false;

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedFloors => _shares.Value.RoundedFloors;

    /// <inheritdoc/>
    public ImmutableArray<double> RoundedCaps => _shares.Value.RoundedCaps;

    /// <inheritdoc/>
    public ImmutableArray<Rational> EvenMostMix => _evenMost.Value.Mix;

    /// <inheritdoc/>
    public EvenMix EvenMost => _evenMost.Value;

    /// <summary>Least weight of a source, times a number that is the same for all.</summary>
    public Rational LeastWeight(int source) => Rational.Of(Weights.Least[source]);

    /// <summary>Greatest weight of a source, times the same number.</summary>
    public Rational GreatestWeight(int source) => Rational.Of(Weights.Greatest[source]);

    /// <inheritdoc/>
    public Rational TightFloor(int source) => _shares.Value.Floors[source];

    /// <inheritdoc/>
    public Rational TightCap(int source) => _shares.Value.Caps[source];

    /// <inheritdoc/>
    public bool IsPinned(int source) => Weights.IsPinned(source);

    /// <inheritdoc/>
    public int GreatestShare()
    {
        var best = 0;
        for (var i = 1; i < Weights.Count; i++)
        {
            best = TightCap(i) > TightCap(best) ? i : best;
        }

        return best;
    }

    /// <inheritdoc/>
    public (Rational Floor, Rational Cap) TightGroup(int group) => throw new ArgumentOutOfRangeException(nameof(group));

    /// <inheritdoc/>
    public double RelativeSlack(int source) => ((TightCap(source) - TightFloor(source)) / Slack).ToDouble();

    /// <inheritdoc/>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> order) => Shares(RawVertex.First(Weights.Least, Weights.Greatest, order));

    /// <inheritdoc/>
    public void Vertex(ReadOnlySpan<int> order, Span<double> mix) => Round(RawVertex.First(Weights.Least, Weights.Greatest, order), mix);

    /// <inheritdoc/>
    public ImmutableArray<Rational> Vertex(ReadOnlySpan<int> first, IReadOnlyList<Rational> scores) =>
        Shares(HasWeight(first) ? RawVertex.First(Weights.Least, Weights.Greatest, first)
            : RawVertex.Best(Weights, CommonDenominator.Of(scores).ScaleAll(scores)));

    /// <inheritdoc/>
    public void Vertex(ReadOnlySpan<double> scores, Span<double> mix)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if (double.IsPositiveInfinity(scores[i]) && !Weights.Greatest[i].IsZero)
            {
                Round(RawVertex.First(Weights.Least, Weights.Greatest, [i]), mix);
                return;
            }
        }

        Round(RawVertex.Best(Weights, ExactScores.Of(scores)), mix);
    }

    /// <inheritdoc/>
    public ImmutableArray<Rational> Project(IReadOnlyList<Rational> point) => RawProjection.Nearest(Weights, point);

    /// <inheritdoc/>
    public Membership Check(ReadOnlySpan<double> mix) =>
        MembershipTest.OutsideBounds(RoundedFloors.AsSpan(), RoundedCaps.AsSpan(), mix)
        ?? (_shares.Value.IsClearlyInside(mix) ? Membership.Inside : RawMembership.Check(this, MembershipTest.Cells(mix)));

    /// <inheritdoc/>
    public Membership Check(IReadOnlyList<ShareCell> cells) => RawMembership.Check(this, cells);

    /// <inheritdoc/>
    public void Settle(Span<double> mix) => RawSettlement.Settle(this, mix);

    /// <inheritdoc/>
    public VertexCount OwnVertexCount(FigureLimits limits) => new(new RawVertices(Weights).Count);

    /// <inheritdoc/>
    public VertexList OwnVertices(FigureLimits limits) => VertexList.Of(new RawVertices(Weights).All().Select(Shares));

    /// <inheritdoc/>
    public VolumeFraction OwnVolume(FigureLimits limits) => RawVolume.OfHull(Weights, limits);

    /// <inheritdoc/>
    public ChebyshevBall? OwnBall(FigureLimits limits) => RawBall.Find(Weights, limits);

    /// <inheritdoc/>
    public LeastEntropy? OwnLeastEntropy(FigureLimits limits)
    {
        var (corner, bound, isProven) = RawEntropySearch.Find(Weights, limits.EntropyWork);
        return new LeastEntropy(Shares(corner), bound, isProven);
    }

    /// <inheritdoc/>
    public IMixSource OwnSource() => new RawSampler(this);

    private static ImmutableArray<Rational> Shares(BigInteger[] weights)
    {
        var sum = BigInteger.Zero;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return Rational.OfAll(weights, sum);
    }

    private static void Round(BigInteger[] weights, Span<double> mix)
    {
        var sum = BigInteger.Zero;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = CorrectRounding.Divide(weights[i], sum);
        }
    }

    private bool HasWeight(ReadOnlySpan<int> sources)
    {
        foreach (var source in sources)
        {
            if (!Weights.Greatest[source].IsZero)
            {
                return true;
            }
        }

        return false;
    }
}
