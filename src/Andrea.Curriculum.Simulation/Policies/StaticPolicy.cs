using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>The written mix, or the even-most one, throughout.</summary>
internal sealed class StaticPolicy : IMixPolicy
{
    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, Span<double> mix) => regime.StartMix.AsSpan().CopyTo(mix);
}
