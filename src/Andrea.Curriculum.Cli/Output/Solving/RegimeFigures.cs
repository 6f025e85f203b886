using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Optimization;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Figures of a polytope that cost time, each found when it is first asked for.</summary>
/// <param name="polytope">The polytope.</param>
internal sealed class RegimeFigures(ReachablePolytope polytope)
{
    private readonly Lazy<VertexCount> _count = new(() => polytope.CountVertices());
    private readonly Lazy<VertexList> _vertices = new(() => polytope.Vertices());
    private readonly Lazy<PolytopeVolume> _volume = new(() => polytope.Volume());
    private readonly Lazy<LeastEffectiveSources> _least = new(() => polytope.LeastEffectiveSources());
    private readonly Lazy<ChebyshevBall?> _ball = new(() => polytope.Chebyshev());
    private IReadOnlyList<ImmutableArray<Rational>>? _listed;

    public VertexCount VertexCount => _count.Value;

    public PolytopeVolume Volume => _volume.Value;

    /// <summary>The least number of effective sources; asked for when there are mixes.</summary>
    public LeastEffectiveSources Least => _least.Value;

    /// <summary>A greatest ball; null when it is undecided within limits, or there are no mixes.</summary>
    public ChebyshevBall? Ball => polytope.IsFeasible ? _ball.Value : null;

    /// <summary>False when not all vertices can be found within limits.</summary>
    public bool CanListVertices => _vertices.Value.IsDecided;

    /// <summary>The first vertices, or some where not all can be found.</summary>
    /// <param name="limit">Most of them. The same number is asked for whenever they are.</param>
    /// <param name="interruption">Set when the user asks to stop.</param>
    public IReadOnlyList<ImmutableArray<Rational>> Vertices(int limit, CancellationToken interruption)
    {
        if (_listed is not null)
        {
            return _listed;
        }

        var vertices = new List<ImmutableArray<Rational>>();
        try
        {
            foreach (var vertex in CanListVertices ? _vertices.Value.Take(limit) : polytope.SomeVertices(limit))
            {
                interruption.ThrowIfCancellationRequested();
                vertices.Add(vertex);
            }
        }
        catch (UndecidedWithinLimitsException)
        {
            // Those found so far are vertices all the same.
        }

        return _listed = vertices;
    }
}
