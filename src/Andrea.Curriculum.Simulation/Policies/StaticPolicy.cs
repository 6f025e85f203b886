using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>One mix throughout: of a static policy the written one, or the even-most; of UniMax its own.</summary>
internal sealed class StaticPolicy : IMixPolicy
{
    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix) =>
        regime.StartMix.AsSpan().CopyTo(mix);
}
