using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Raw;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry;

/// <summary>What a reachable polytope answers, whatever its constraints look like. All but the first three need a polytope that is not empty.</summary>
internal interface IReachableMixes
{
    /// <summary>A minimal set of bounds that cannot hold together; null when the polytope has a point.</summary>
    PolytopeConflict? Conflict { get; }

    /// <summary>Affine dimension; -1 when empty.</summary>
    int Dimension { get; }

    /// <summary>Constraints of groups, in the caller's order.</summary>
    ImmutableArray<GroupBound> Groups { get; }

    /// <summary>What the least shares of all sources leave of 1.</summary>
    Rational Slack { get; }

    /// <summary>Nearest doubles of the least shares.</summary>
    ImmutableArray<double> RoundedFloors { get; }

    /// <summary>Nearest doubles of the greatest shares.</summary>
    ImmutableArray<double> RoundedCaps { get; }

    /// <summary>The most even mix, or one next to it.</summary>
    ImmutableArray<Rational> EvenMostMix { get; }

    /// <summary>How near that mix is to the most even one.</summary>
    EvenMix EvenMost => EvenMix.Exact(EvenMostMix);

    /// <summary>Least share of a source.</summary>
    Rational TightFloor(int source);

    /// <summary>Greatest share of a source.</summary>
    Rational TightCap(int source);

    /// <summary>True when the least and the greatest share of the source are the same.</summary>
    bool IsPinned(int source);

    /// <summary>Source with the greatest reachable share, the first of equals.</summary>
    int GreatestShare();

    /// <summary>Least and greatest share of a group's members together.</summary>
    (Rational Floor, Rational Cap) TightGroup(int group);

    /// <summary>Nearest double of (greatest share - least share) / slack; the slack must not be 0.</summary>
    double RelativeSlack(int source);

    /// <summary>The vertex that fills the sources in the given order, each named once.</summary>
    ImmutableArray<Rational> Vertex(ReadOnlySpan<int> order);

    /// <summary>The same vertex as nearest doubles.</summary>
    void Vertex(ReadOnlySpan<int> order, Span<double> mix);

    /// <summary>The nearest mix to a point in least squares.</summary>
    ImmutableArray<Rational> Project(IReadOnlyList<Rational> point);

    /// <summary>Whether a mix of doubles lies in the polytope.</summary>
    Membership Check(ReadOnlySpan<double> mix);

    /// <summary>Whether some mix lies in the given cells.</summary>
    Membership Check(IReadOnlyList<ShareCell> cells);

    /// <summary>Brings a nearly right mix into the polytope.</summary>
    void Settle(Span<double> mix);

    /// <summary>Linear rows, in the caller's order.</summary>
    ImmutableArray<LinearRow> Rows => [];

    /// <summary>What kind of constraints they are.</summary>
    PolytopeShape Shape { get; }

    /// <summary>Of raw weights, what a source is sure to have when they are a tentative mix; see <see cref="ReachablePolytope.FloorOfClippedShares"/>.</summary>
    RawGuarantee FloorOfClippedShares(int source) => throw new InvalidOperationException("only raw weights are cut from tentative shares");

    /// <summary>Least and greatest value of a linear row.</summary>
    (Rational Least, Rational Greatest) TightRow(int row) => throw new ArgumentOutOfRangeException(nameof(row));

    /// <summary>
    /// The vertex that gives the first sources in turn all that they can have, then maximises the sum of score times share; of equals
    /// the one that gives the sources in their order all that they can have.
    /// </summary>
    /// <remarks>Of boxes and nested groups filling by falling score is best (POLYTOPE A7), so that the order says it all.</remarks>
    ImmutableArray<Rational> Vertex(ReadOnlySpan<int> first, IReadOnlyList<Rational> scores) =>
        Vertex(ScoreOrder.Of(first, scores));

    /// <summary>True when an order of the sources says all about the vertex that is best for scores, because filling by falling score is best.</summary>
    bool IsFilledByOrder => true;

    /// <summary>The vertex that is best for scores of doubles, as nearest doubles; see <see cref="ReachablePolytope.BestMix(ReadOnlySpan{double}, Span{double})"/>.</summary>
    void Vertex(ReadOnlySpan<double> scores, Span<double> mix)
    {
        var (first, exact) = ScoreOrder.Split(scores);
        var vertex = Vertex(first, exact);
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = vertex[i].ToDouble();
        }
    }

    /// <summary>The number of vertices. Boxes leave their figures to the polytope.</summary>
    VertexCount OwnVertexCount(FigureLimits limits) => throw new NotSupportedException();

    /// <summary>The vertices.</summary>
    VertexList OwnVertices(FigureLimits limits) => throw new NotSupportedException();

    /// <summary>The volume as a fraction of the simplex cut by the affine hull.</summary>
    VolumeFraction OwnVolume(FigureLimits limits) => throw new NotSupportedException();

    /// <summary>A greatest ball of a polytope that is no single mix; null when it is undecided.</summary>
    ChebyshevBall? OwnBall(FigureLimits limits) => throw new NotSupportedException();

    /// <summary>What a search for the least entropy finds; null when there is none that is affordable.</summary>
    LeastEntropy? OwnLeastEntropy(FigureLimits limits) => throw new NotSupportedException();

    /// <summary>What draws uniform mixes when the closed forms' samplers cannot; null when they can.</summary>
    IMixSource? OwnSource() => null;
}
