using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Chooses what draws mixes of general constraints.</summary>
internal static class MixSources
{
    /// <summary>Rejection from nested groups while it is affordable, else a Markov chain.</summary>
    public static IMixSource Of(GeneralMixes mixes)
    {
        if (mixes.Dimension == 0)
        {
            return new SingleMix(mixes.Shares.Centre.AsSpan(0, mixes.Shares.Sources));
        }

        return (IMixSource?)NestedRejection.TryOf(mixes) ?? HitAndRun.Of(mixes);
    }
}
