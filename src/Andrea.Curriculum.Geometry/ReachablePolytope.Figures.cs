using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry;

/// <content>Figures of the polytope as a whole: its vertices, its volume, its middle and its least even mix.</content>
public sealed partial class ReachablePolytope
{
    /// <summary>Work that a figure may take unless told otherwise: about a second.</summary>
    public const long DefaultWork = 1L << 30;

    /// <summary>
    /// The number of vertices, exact. It is undecided when the table of sums of the free sources' ranges (in units of the common
    /// denominator) would take more than 64 MB or more work than allowed, and the list of half of the sources' sums more than 2^20 entries;
    /// also when groups or linear rows bound the mixes. Raw weights have a closed form.
    /// </summary>
    /// <param name="work">Additions of 64 bits that may be spent.</param>
    public VertexCount CountVertices(long work = DefaultWork) =>
        !IsFeasible ? new VertexCount(BigInteger.Zero)
        : _mixes.OwnVertexCount() is { } count ? new VertexCount(count)
        : Shape != PolytopeShape.Box ? new VertexCount(null)
        : new VertexCount(VertexCounter.Count(new FreeBox(this).Slice(), work));

    /// <summary>
    /// The vertices, each once, found one by one while they are read. Sources are taken by falling range (greatest less least share, equal
    /// ones in file order); one at its greatest share comes before one strictly inside, and that before one at its least share. Of raw weights,
    /// sources with a least weight come first, and greatest weights before least ones.
    /// </summary>
    /// <returns>Mixes of one share per source; none when the polytope is empty.</returns>
    /// <exception cref="NotSupportedException">Groups or linear rows bound the mixes.</exception>
    public IEnumerable<ImmutableArray<Rational>> Vertices()
    {
        if (!IsFeasible)
        {
            return [];
        }

        if (OwnVertices is { } own)
        {
            return own;
        }

        var box = FreeBox();
        return new VertexWalk(box.Ranges).Vertices(box.Slack).Select(box.Restore);
    }

    /// <summary>
    /// The volume as a fraction of the simplex of all mixes, and of that simplex cut by the affine hull. It is exact where the sums of the
    /// free sources' ranges fit a table or 2^17 terms, else a logarithm with its error; undecided when that takes more work than allowed,
    /// and when the mixes are bounded by more than floors and caps of shares.
    /// </summary>
    /// <param name="work">Additions of 64 bits that may be spent.</param>
    public PolytopeVolume Volume(long work = DefaultWork) =>
        !IsFeasible ? PolytopeVolume.Empty
        : Shape != PolytopeShape.Box ? PolytopeVolume.Undecided
        : PolytopeVolume.Of(new FreeBox(this), work);

    /// <summary>A greatest ball in the affine hull; its centre is the mix that is farthest from all bounds.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    /// <exception cref="NotSupportedException">The mixes are bounded by more than floors and caps of shares.</exception>
    public ChebyshevBall Chebyshev() => ChebyshevBall.Of(FreeBox());

    /// <summary>
    /// The least number of effective sources over all reachable mixes, which some vertex has. Finding it is as hard as subset sums; it is
    /// proven when the free sources' least shares are all equal (as with no floors) or their greatest ones are, when the mix that a
    /// relaxation gives is reachable, or when there are few vertices; otherwise the result is an interval.
    /// </summary>
    /// <param name="greatestCount">Vertices that may be tried one by one.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public LeastEffectiveSources LeastEffectiveSources(int greatestCount = 100_000)
    {
        Feasible();
        return Geometry.Vertices.LeastEffectiveSources.Of(this, greatestCount);
    }

    private FreeBox FreeBox() => Shape == PolytopeShape.Box
        ? new FreeBox(this)
        : throw new NotSupportedException("only mixes bounded by floors and caps of sources have this figure");
}
