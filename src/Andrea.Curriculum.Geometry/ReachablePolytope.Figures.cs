using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Geometry;

/// <content>Figures of the polytope as a whole: its vertices, its volume, its middle and its least even mix.</content>
public sealed partial class ReachablePolytope
{
    /// <summary>The number of vertices, exact, or undecided within limits.</summary>
    /// <param name="limits">What it may cost; null for <see cref="FigureLimits.Default"/>.</param>
    public VertexCount CountVertices(FigureLimits? limits = null) =>
        !IsFeasible ? new VertexCount(BigInteger.Zero)
        : Shape != PolytopeShape.Box ? _mixes.OwnVertexCount(limits ?? FigureLimits.Default)
        : new VertexCount(VertexCounter.Count(new FreeBox(this).Slice(), (limits ?? FigureLimits.Default).Work));

    /// <summary>
    /// The vertices, each once, found one by one while they are read. Sources, and groups, are taken by falling range (greatest less least
    /// share, equal ones in file order); more comes before less. Of raw weights, sources with a least weight come first, and greatest
    /// weights before least ones. Of general constraints, greater shares of the sources in file order come first.
    /// </summary>
    /// <param name="limits">What they may cost; null for <see cref="FigureLimits.Default"/>. Those of floors and caps of sources, and of raw weights, need none.</param>
    /// <returns>Mixes of one share per source; none when the polytope is empty.</returns>
    public VertexList Vertices(FigureLimits? limits = null)
    {
        if (!IsFeasible)
        {
            return VertexList.Of([]);
        }

        if (Shape != PolytopeShape.Box)
        {
            return _mixes.OwnVertices(limits ?? FigureLimits.Default);
        }

        var box = new FreeBox(this);
        return VertexList.Of(new VertexWalk(box.Ranges).Vertices(box.Slack).Select(box.Restore));
    }

    /// <summary>
    /// Some vertices, each once, where <see cref="Vertices"/> is undecided: the best mixes for scores that are always the same ones. Fewer than
    /// asked for when many scores in a row bring none that is new.
    /// </summary>
    /// <param name="count">Most of them.</param>
    /// <returns>Mixes of one share per source; none when the polytope is empty.</returns>
    public IEnumerable<ImmutableArray<Rational>> SomeVertices(int count) => IsFeasible ? VertexSample.Of(this, count) : [];

    /// <summary>
    /// The volume as a fraction of the simplex of all mixes, and of that simplex cut by the affine hull: exact where that is affordable, else
    /// a logarithm with its error, or undecided within limits.
    /// </summary>
    /// <param name="limits">What it may cost; null for <see cref="FigureLimits.Default"/>.</param>
    public PolytopeVolume Volume(FigureLimits? limits = null) =>
        !IsFeasible ? PolytopeVolume.Empty
        : Shape != PolytopeShape.Box ? PolytopeVolume.Of(_mixes.OwnVolume(limits ?? FigureLimits.Default), Dimension == Count - 1)
        : PolytopeVolume.Of(new FreeBox(this), (limits ?? FigureLimits.Default).Work);

    /// <summary>
    /// A greatest ball in the affine hull; its centre is the mix that is farthest from all bounds. Null when it is undecided within limits,
    /// which does not happen with floors and caps of sources.
    /// </summary>
    /// <param name="limits">What it may cost; null for <see cref="FigureLimits.Default"/>.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ChebyshevBall? Chebyshev(FigureLimits? limits = null)
    {
        var mixes = Feasible();
        return Shape == PolytopeShape.Box ? ChebyshevBall.Of(new FreeBox(this))
            : Dimension == 0 ? ChebyshevBall.Of(EvenMostMix)
            : mixes.OwnBall(limits ?? FigureLimits.Default);
    }

    /// <summary>
    /// The least number of effective sources over all reachable mixes, which some vertex has. Finding it is as hard as subset sums; floors and
    /// caps of up to 1,024 sources, nested groups and raw weights are searched by branch and bound, other constraints by what of them is nested
    /// and then vertex by vertex. Where that takes too much, the result is an interval.
    /// </summary>
    /// <param name="limits">What it may cost; null for <see cref="FigureLimits.Default"/>.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public LeastEffectiveSources LeastEffectiveSources(FigureLimits? limits = null)
    {
        Feasible();
        return Geometry.Vertices.LeastEffectiveSources.Of(this, limits ?? FigureLimits.Default);
    }

    /// <summary>What a search finds; null when there is none that is affordable.</summary>
    internal LeastEntropy? SearchLeastEntropy(FigureLimits limits) => Shape is not (PolytopeShape.Box or PolytopeShape.Nested)
        ? _mixes.OwnLeastEntropy(limits)
        : Count <= EntropySearch.GreatestCount ? EntropySearch.Find(this, limits.EntropyWork) : null;
}
