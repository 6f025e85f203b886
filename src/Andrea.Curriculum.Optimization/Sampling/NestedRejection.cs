using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Recognition;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>
/// Uniform mixes of the tightened bounds and some nested groups, of which those that satisfy all constraints are kept: exactly uniform up
/// to double rounding.
/// </summary>
internal sealed class NestedRejection : IMixSource
{
    /// <summary>Shares drawn by the pilot; its keys are fixed, so that the same constraints always choose the same method.</summary>
    private const int PilotShares = 100_000;

    private const int GreatestPilotTries = 2_000;

    /// <summary>Accepted tries that make rejection affordable: 1 in 200 of a few sources, 1 in 10 of a thousand.</summary>
    private const int LeastAccepted = 10;

    /// <summary>At an acceptance of 1 in 1000, five times worse than the pilot's least, all tries fail with probability e^-1000.</summary>
    private const int GreatestTries = 1_000_000;

    private readonly GeneralMixes _mixes;
    private readonly MixSampler _sampler;
    private readonly RoundedRows _rows;

    private NestedRejection(GeneralMixes mixes, MixSampler sampler)
    {
        _mixes = mixes;
        _sampler = sampler;
        _rows = new RoundedRows(mixes.Shares);
    }

    /// <inheritdoc/>
    public bool IsExact => true;

    /// <summary>Rejection, or null when too few tries are accepted or the nested constraints have a greater dimension.</summary>
    public static NestedRejection? TryOf(GeneralMixes mixes)
    {
        var relaxed = NestedRelaxation.Of(mixes);
        if (relaxed.Dimension != mixes.Dimension)
        {
            return null;
        }

        var sampler = new MixSampler(relaxed);
        if (!sampler.IsExact)
        {
            return null;
        }

        var source = new NestedRejection(mixes, sampler);
        var workspace = new SlackSamplerWorkspace();
        var mix = new double[relaxed.Count];
        var accepted = 0;
        var tries = Math.Min(GreatestPilotTries, (PilotShares / relaxed.Count) + 1);
        for (var k = 0; k < tries && accepted < LeastAccepted; k++)
        {
            accepted += source.Try(new StreamKey(0, 0, StreamPurpose.Estimate, (ulong)k), workspace, mix) ? 1 : 0;
        }

        return accepted >= LeastAccepted ? source : null;
    }

    /// <inheritdoc/>
    public void Sample(StreamKey key, Span<double> mix)
    {
        var random = new Xoshiro256StarStar(key);
        var workspace = new SlackSamplerWorkspace();
        for (var k = 0; k < GreatestTries; k++)
        {
            if (Try(new StreamKey(random.Next(), random.Next(), StreamPurpose.RandomPhase, (ulong)k), workspace, mix))
            {
                MixSettler.Settle(_mixes.Shares, mix);
                return;
            }
        }

        throw new InvalidOperationException("the sampler's estimated acceptance does not hold");
    }

    private bool Try(StreamKey key, SlackSamplerWorkspace workspace, Span<double> mix)
    {
        _sampler.Sample(key, workspace, mix);
        return _rows.Allow(mix);
    }
}
