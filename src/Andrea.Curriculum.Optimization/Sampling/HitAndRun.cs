using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Approximately uniform mixes by a Markov chain inside the affine hull. Every mix has a chain of its own, twenty times as long as draws need to be apart to count as independent.</summary>
internal sealed class HitAndRun : IMixSource
{
    /// <summary>A chain this many times as long as its autocorrelation forgets its start.</summary>
    private const int Forgetting = 20;

    /// <summary>Greatest dimension: a mix takes time with its square, the rounding with its third power.</summary>
    private const int GreatestDimension = 300;

    /// <summary>Greatest dimension in which an exact frame of vertices is quickly found.</summary>
    private const int GreatestVertexFrame = 48;

    private readonly ShareSystem _shares;
    private readonly ChainPlan _plan;
    private readonly Rational[] _corner;
    private readonly double[][] _edges;
    private readonly long _stepsPerMix;

    private HitAndRun(ShareSystem shares, AffineFrame frame, ChainPlan plan)
    {
        _shares = shares;
        _plan = plan;
        _corner = frame.Corner;
        _edges = Array.ConvertAll(frame.Edges, edge => Array.ConvertAll(edge, share => share.ToDouble()));
        Diagnosis = ChainJudge.Judge(plan);
        var independent = Math.Min(Diagnosis.BulkSampleSize, Diagnosis.TailSampleSize) / Diagnosis.Draws;
        _stepsPerMix = (long)Math.Ceiling(Forgetting * Diagnosis.StepsPerDraw / independent);
    }

    /// <inheritdoc/>
    public bool IsExact => false;

    /// <inheritdoc/>
    public ChainDiagnosis? Diagnosis { get; }

    /// <summary>Prepares a polytope of dimension 1 or more.</summary>
    /// <exception cref="UndecidedWithinLimitsException">The dimension exceeds the limit of chains, or the chains disagree.</exception>
    public static HitAndRun Of(GeneralMixes mixes)
    {
        if (mixes.Dimension > GreatestDimension)
        {
            throw new UndecidedWithinLimitsException(
                $"too few tries satisfy the constraints, and {mixes.Dimension} dimensions are more than the {GreatestDimension} of a Markov chain");
        }

        var frame = mixes.Dimension <= GreatestVertexFrame ? VertexFrame.Find(mixes) : AffineFrame.OfShares(mixes);
        return new HitAndRun(mixes.Shares, frame, ChainPilot.Round(FramedBounds.Of(mixes.Shares, frame), frame.Centre));
    }

    /// <inheritdoc/>
    public void Sample(StreamKey key, Span<double> mix)
    {
        var random = new Xoshiro256StarStar(key);
        var chain = new CoordinateChain(_plan);
        chain.Walk(ref random, _stepsPerMix);
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
