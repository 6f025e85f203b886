using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>Lengths and kinds of a walk's phases; both are drawn for every phase, so that all policies meet the same phases.</summary>
internal struct PhaseClock(ulong seed, long walk)
{
    private Xoshiro256StarStar _stream = new(new StreamKey(seed, (ulong)walk, StreamPurpose.PhasePlan, 0));

    /// <summary>Length before any cut, and whether chance makes the phase random.</summary>
    public (long Length, bool IsRandom) Next(SimulatedRegime regime)
    {
        var length = _stream.NextBetween(regime.LeastPhase, regime.GreatestPhase);
        return (length, _stream.NextBits53() < regime.RandomThreshold);
    }
}
