using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>Chooses the mixes of bandit phases. Asked once per phase; one instance serves one thread.</summary>
internal interface IMixPolicy
{
    /// <summary>Chooses the mix of the phase that begins.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="arms">What the walk knows of the sources.</param>
    /// <param name="draws">Names the stream of the policy's own choices in this phase.</param>
    /// <param name="mix">Holds the current point, a mix of the regime's polytope; receives the phase's mix.</param>
    void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix);
}
