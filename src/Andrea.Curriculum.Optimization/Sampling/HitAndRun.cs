using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Approximately uniform mixes by a Markov chain inside the affine hull. Every mix has a chain of its own, long against the autocorrelation.</summary>
internal sealed class HitAndRun : IMixSource
{
    /// <summary>A chain this many times as long as its autocorrelation forgets its start.</summary>
    private const int Forgetting = 20;

    private readonly ShareSystem _shares;
    private readonly ChainPlan _plan;
    private readonly Rational[] _corner;
    private readonly double[][] _edges;

    private HitAndRun(ShareSystem shares, VertexFrame frame, ChainPlan plan)
    {
        _shares = shares;
        _plan = plan;
        _corner = frame.Vertices[0];
        _edges = new double[plan.Dimension][];
        for (var k = 0; k < _edges.Length; k++)
        {
            var vertex = frame.Vertices[k + 1];
            _edges[k] = new double[_corner.Length];
            for (var i = 0; i < _corner.Length; i++)
            {
                _edges[k][i] = (vertex[i] - _corner[i]).ToDouble();
            }
        }

        StepsPerIndependentMix = ChainPilot.SweepsPerIndependentMix(plan) * plan.Dimension;
        StepsPerMix = (int)Math.Ceiling(Forgetting * StepsPerIndependentMix);
    }

    /// <inheritdoc/>
    public bool IsExact => false;

    /// <inheritdoc/>
    public double StepsPerIndependentMix { get; }

    /// <inheritdoc/>
    public int StepsPerMix { get; }

    /// <summary>Prepares a polytope of dimension 1 or more.</summary>
    public static HitAndRun Of(GeneralMixes mixes)
    {
        var frame = new VertexFrame(mixes);
        var bounds = FramedBounds.Of(mixes.Shares, frame.Vertices);
        return new HitAndRun(mixes.Shares, frame, ChainPilot.Round(bounds, frame.Vertices.Count - 1));
    }

    /// <inheritdoc/>
    public void Sample(StreamKey key, Span<double> mix)
    {
        var random = new Xoshiro256StarStar(key);
        var chain = new CoordinateChain(_plan);
        chain.Walk(ref random, StepsPerMix);
        var framed = _plan.Frame(chain.Point);
        for (var i = 0; i < mix.Length; i++)
        {
            var change = 0.0;
            for (var k = 0; k < framed.Length; k++)
            {
                change += framed[k] * _edges[k][i];
            }

            mix[i] = (_corner[i] + Rational.OfDouble(change)).ToDouble();
        }

        MixSettler.Settle(_shares, mix);
    }
}
